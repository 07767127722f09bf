import { wordsOf, type Words } from '../kernel/schema';
import { UnclearWhy } from '../promiseLexicon/unclearWhy';
import { wordIn, type Language } from './texts';

/** What came of the words for a deadline, where they name no day by themselves. */
export interface WordsWithoutDay {
  readonly words: string;
  /** Why they are not understood; null where they are, and name no day. */
  readonly why: UnclearWhy | null;
  /** Whether a day, or an event that it waits for, was given beside them. */
  readonly hasDeadline: boolean;
}

const NOT_UNDERSTOOD: Words = {
  vi: 'Chưa hiểu hết lời văn về thời hạn: “{words}” ({why}). Lời văn được giữ nguyên và cam kết chưa có thời hạn; hãy nhập ngày cụ thể (setDeadline).',
  en: 'The words for the deadline are not understood to their end: “{words}” ({why}). They are kept and the commitment has no deadline yet; enter the day (setDeadline).',
};

const NOT_COMPARED: Words = {
  vi: 'Chưa hiểu hết lời văn về thời hạn: “{words}” ({why}), nên chưa đối chiếu được với thời hạn đã nhập.',
  en: 'The words for the deadline are not understood to their end: “{words}” ({why}), so they could not be held against the deadline given.',
};

const NAMES_NO_DAY: Words = {
  vi: 'Lời văn về thời hạn “{words}” không nêu ngày cụ thể, nên cam kết chưa có thời hạn; hãy nhập ngày khi đã rõ (setDeadline).',
  en: 'The words for the deadline, “{words}”, name no day, so the commitment has no deadline yet; enter the day once it is known (setDeadline).',
};

const reasons = wordsOf(UnclearWhy);

/** What the clerk is told of them; null where they are understood and a day was given. */
export function deadlineNote(
  { words, why, hasDeadline }: WordsWithoutDay,
  language: Language,
): string | null {
  if (why === null && hasDeadline) return null;
  const note = why === null ? NAMES_NO_DAY : hasDeadline ? NOT_COMPARED : NOT_UNDERSTOOD;
  const values = { words, why: why === null ? '' : wordIn(reasons[why], language) };
  return wordIn(note, language).replace(
    /\{(words|why)\}/gu,
    (_gap, name: keyof typeof values) => values[name],
  );
}
