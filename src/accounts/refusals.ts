/** What sign-in and the keeping of accounts refuse, with what the SDL says of it. */
export const accountRejections = {
  SIGN_IN_REFUSED: {
    about: 'The sign-in name or the password is not right; which of them is not said.',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại, hoặc xin người quản trị liên kết khôi phục.',
    en: 'The sign-in name or the password is not right. Check both, or let an administrator give you a recovery link.',
  },
  SIGN_IN_DELAYED: {
    about: 'Too many failed tries; the next one is looked at after a while.',
    vi: 'Sai quá nhiều lần. Hãy chờ một lúc (không quá 5 phút) rồi thử lại.',
    en: 'Too many failed tries. Wait a while (5 minutes at most), then try again.',
  },
  LINK_INVALID: {
    about: 'The one-time link was used, has ended or never was one.',
    vi: 'Liên kết đã dùng, đã hết hạn hoặc không đúng. Hãy xin người quản trị liên kết mới.',
    en: 'The link was used, has ended or is not right. Ask an administrator for a new one.',
  },
  LOGIN_NAME_INVALID: {
    about: 'A sign-in name has 3 to 40 of a-z, 0-9, dot, dash and underscore.',
    vi: 'Tên đăng nhập không hợp lệ. Hãy dùng 3 đến 40 ký tự: a-z, 0-9, dấu chấm, gạch ngang, gạch dưới.',
    en: 'This is no sign-in name. Use 3 to 40 characters: a-z, 0-9, dot, dash, underscore.',
  },
  LOGIN_NAME_TAKEN: {
    about: 'Another account has this sign-in name.',
    vi: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    en: 'Somebody has this sign-in name. Choose another one.',
  },
  PERSON_HAS_ACCOUNT: {
    about: 'The person has an account already.',
    vi: 'Người này đã có tài khoản. Nếu quên mật khẩu, hãy cấp liên kết khôi phục.',
    en: 'The person has an account. Give a recovery link if the password is forgotten.',
  },
  PASSWORD_TOO_WEAK: {
    about:
      'A password has 10 to 200 characters, not one alone over and over, and not the sign-in name.',
    vi: 'Mật khẩu quá yếu. Hãy chọn 10 đến 200 ký tự, ít nhất 4 ký tự khác nhau, không chứa tên đăng nhập.',
    en: 'The password is too weak. Choose 10 to 200 characters, 4 different ones at least, without the sign-in name.',
  },
  ACCOUNT_CLOSED: {
    about: 'The account was closed.',
    vi: 'Tài khoản đã đóng. Hãy hỏi người quản trị.',
    en: 'The account is closed. Ask an administrator.',
  },
  OFFICE_NOT_HELD: {
    about: 'The person does not hold the office today, nor act for it by a delegation.',
    vi: 'Bạn không giữ chức vụ này hôm nay và không được ủy quyền. Hãy chọn chức vụ khác (switchOffice).',
    en: 'You do not hold this office today, nor by delegation. Choose another one (switchOffice).',
  },
} as const;
export type AccountRejectionCode = keyof typeof accountRejections;

/** A refusal as a value; nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: AccountRejectionCode | 'UNKNOWN_RECORD' | 'VALUE_OUT_OF_RANGE' | 'NOT_ALLOWED';
  /** Input field at fault; null when it is no single one. */
  readonly field: string | null;
}

export const refused = (code: Refused['code'], field: string | null = null): Refused => ({
  kind: 'refused',
  code,
  field,
});
