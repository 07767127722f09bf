/** Refusals of this feature alone. */
export const reorganisationRejections = {
  SUCCESSOR_INVALID: {
    about: 'The successor has ended, is the same, or gives away itself on that day or before.',
    vi: 'Nơi kế thừa đã kết thúc, chính là nơi bàn giao, hoặc lại bàn giao theo một quyết định sắp xếp có hiệu lực cùng ngày hay sớm hơn. Hãy nêu nơi nhận sau cùng.',
    en: 'The successor has ended, is the same, or gives away by then itself. Choose another one.',
  },
  NOT_ORPHANED: {
    about: 'The obligation has a successor already.',
    vi: 'Việc này đã có nơi kế thừa. Hãy xem nơi đang chịu trách nhiệm của hồ sơ.',
    en: 'This has a successor already. Look who is responsible for it.',
  },
} as const;
export type ReorganisationRejectionCode = keyof typeof reorganisationRejections;
