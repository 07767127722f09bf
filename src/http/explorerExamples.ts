/** One tab of the explorer. */
export interface ExampleOperation {
  readonly query: string;
  /** JSON text of the variables. */
  readonly variables?: string;
}

const pretty = (value: object): string => JSON.stringify(value, null, 2);

const SIGNED_IN = `{
    __typename
    ... on SignedIn { loginName viewer { role office { title unit { name } } } }
    ... on Rejected { code message }
  }`;

/** First where people of the sample may be tried: whoever records something has to be somebody. */
export const signingInAs: ExampleOperation = {
  query: `# Đăng nhập với tư cách một người của dữ liệu mẫu; còn có mau-chu-tich, mau-truong-phong,
# mau-mat-tran, mau-quan-tri (xem demonstrationAccounts).
# Sign in as somebody of the sample; the others are in demonstrationAccounts.
mutation DangNhapThu {
  signInAs(loginName: "mau-quan-tri") ${SIGNED_IN}
}
`,
};

/** First everywhere else. */
export const signingInWith: ExampleOperation = {
  query: `# Đăng nhập bằng tên và mật khẩu.
# Sign in by name and password.
mutation DangNhap($loginName: String!, $password: String!) {
  signIn(loginName: $loginName, password: $password) ${SIGNED_IN}
}
`,
  variables: pretty({ loginName: '', password: '' }),
};

/** What a newcomer may want to ask first; each is checked against the schema in the tests. */
export const exampleOperations: readonly ExampleOperation[] = [
  {
    query: `# Giữ Lời: những lời hứa còn phải làm, hạn gần nhất trước.
# The promises still to be kept, nearest deadline first. Run it with Ctrl-Enter.
query CamKetConPhaiLam {
  commitments(filter: { outstanding: true }, orderBy: { field: DUE_DATE }, first: 20) {
    totalCount
    position
    nodes {
      id
      text
      timeliness
      daysLeft
      overdue { daysLate level }
      deadline { originalDate currentDate }
      promisorOffice { title unit { name } }
    }
  }
}
`,
  },
  {
    query: `# Bốn ô: xong đúng hạn, xong trễ, còn hạn, quá hạn.
# The four boxes: done on time, done late, open in time, open overdue.
query DungHenHayTre {
  timeliness {
    on
    total {
      total
      doneOnTime
      doneLate
      openInTime
      openOverdue
      overdueRate { numerator denominator value }
    }
  }
}
`,
  },
  {
    query: `# Các hội nghị đối thoại gần đây.
# Dialogue conferences.
query HoiNghiDoiThoai {
  dialogueConferences(first: 20) {
    totalCount
    nodes { id title status }
  }
}
`,
  },
  {
    query: `# Nghe thông báo quá hạn ngay khi được ghi; after: "start" phát lại từ đầu,
# includeBackfill thêm những thông báo ghi bù.
# Overdue notices as they are written; after: "start" replays them all,
# includeBackfill adds those written late.
subscription ThongBaoQuaHan {
  overdueNotices(after: "start", includeBackfill: true) {
    position
    level
    dueDate
    occurredOn
    addressee { title }
    commitment { id text }
  }
}
`,
  },
  {
    query: `# Ghi một đơn vị, khi đã đăng nhập là quản trị viên.
# Records a unit, once signed in as an administrator.
mutation GhiNhanDonVi($input: EstablishUnitInput!) {
  establishUnit(input: $input) {
    __typename
    ... on UnitAccepted { position unit { id name } }
    ... on Rejected { code message field }
  }
}
`,
    variables: pretty({
      input: { name: 'Xã Thử Nghiệm', level: 'COMMUNE', kind: 'ADMINISTRATIVE_UNIT' },
    }),
  },
];
