/** What is said of a command that nobody has sent: only actions of records say it. */
export const openRejections = {
  NOTHING_TO_ACT_ON: {
    about: 'The record holds nothing yet that such a command is about. Only actions say it.',
    vi: 'Hồ sơ chưa có nội dung mà thao tác này xử lý. Hãy thực hiện khi nội dung đó đã được ghi.',
    en: 'The record holds nothing yet that this is about. Wait until something is recorded.',
  },
} as const;
export type OpenRejectionCode = keyof typeof openRejections;
