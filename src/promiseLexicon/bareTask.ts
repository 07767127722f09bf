import { BODY, BODY_AFTER_COLON, BODY_FIRST } from './actors';
import { foldedText, words } from './foldedText';
import { BY_LAW, EARLIER, LAW_SAYS, NATURE, OPINION_HEAD, TOLD } from './phrases';
import type { SentenceReading } from './sentenceReading';

/**
 * A body, what it does and by when: so notices give tasks without a word for giving. Told of the past,
 * of a wish or of a rule it is none.
 */
export function isBareTask(sentence: SentenceReading, isWish: (at: number) => boolean): boolean {
  if (!BODY_FIRST.test(sentence.key) && !BODY_AFTER_COLON.test(sentence.key)) return false;
  const end = sentence.key.length;
  if (REPORT_HEAD.test(sentence.key)) return false;
  if (sentence.has(DONE) || sentence.has(TOLD) || sentence.has(EARLIER)) return false;
  if (sentence.has(LAW_SAYS) || sentence.has(BY_LAW) || sentence.has(NATURE)) return false;
  return !isWish(end) && !sentence.has(NO_BARE_TASK) && !OPINION_HEAD.test(sentence.key);
}

/** "Tổ trưởng báo cáo: …" tells of what others do. */
const REPORT_HEAD = new RegExp(
  `^(?:${BODY})(?:[^:]{0,100} (?:cho biết|cho hay)(?!\\p{L})|[^,:]{0,60} (?:báo cáo|thông tin|phản ánh|nêu|nói|phát biểu) ?(?::|rằng|là ))`,
  'u',
);

/** "từng hộ" is each of them. */
const DONE = words('đã|vừa|từng (?:được|bị|là|có|hứa|cam kết|làm)');
/** Words of a report, a plan, a programme or a refusal. */
const NO_BARE_TASK = words(
  'đạt|hiện có|có \\d+|hiện nay|không thể|lần thứ|khai mạc|bế mạc|bắt đầu|xin|kiến nghị|mong|bị|vì|do|được bàn giao|được khởi công|thông cảm|đề xuất nhà|tin rằng|hứa|cam kết|sẽ không',
);

/** The body that begins a sentence, as written. */
export function bodyOf(text: string): string {
  const { shown, key } = foldedText(text);
  return bodyIn(shown, key);
}

export const bodyIn = (shown: string, key: string): string =>
  shown.slice(0, (BODY_FIRST.exec(key) ?? BODY_AFTER_COLON.exec(key))?.[0].length ?? 0).trim();
