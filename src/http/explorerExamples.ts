/** One tab of the explorer. */
export interface ExampleOperation {
  readonly query: string;
  /** JSON text of the variables. */
  readonly variables?: string;
  /** JSON text of the headers that say who acts. */
  readonly headers?: string;
}

const pretty = (value: object): string => JSON.stringify(value, null, 2);

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
    query: `# Ghi một đơn vị. Ai thao tác thì khai ở thẻ Headers.
# Records a unit. Who acts is said under Headers.
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
    headers: pretty({ 'x-person-id': 'nguoi-quan-tri', 'x-role': 'ADMINISTRATOR' }),
  },
];
