import { derivedId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import { keyFold } from '../kernel/text';
import type { Recurrence } from '../calendar/recurrence';

import { BODY_FIRST, CHARGE_FIRST, HOUSEHOLDS, RESIDENT_FIRST } from './actors';
import {
  deadlinesFromWording,
  type CountedWording,
  type PlacedWording,
  type WordedDeadline,
} from './deadlineWording';
import type { KnownDays } from '../meeting/knownDays';
import { foldedText, words } from './foldedText';
import { bodyOf } from './bareTask';
import type { PromiseReason } from './markers';
import { markOf, type PromiseMark, type SentenceMark } from './promiseMark';
import { sentencesOf, type Sentence } from './sentences';

/** A sentence of minutes that looks like a promise. Derived, never stored. */
export interface PromiseSuggestion {
  readonly id: string;
  readonly sentence: string;
  /** First character in the text, in Unicode code points from 0. */
  readonly startsAt: number;
  /** Length in code points. */
  readonly length: number;
  /** Phrase of the lexicon that matched, as written. */
  readonly phrase: string;
  readonly reason: PromiseReason;
  /** Words that set a deadline; null when there are none. */
  readonly deadlineWording: string | null;
  /** What these words come to; null when they name no day. */
  readonly deadline: WordedDeadline | null;
  /** The length that they name and the event from which it counts (R43); null for others. */
  readonly counted: CountedWording | null;
  /** A duty that recurs (R44); null for others. */
  readonly recurrence: Recurrence | null;
  readonly isConditional: boolean;
  readonly isWeak: boolean;
}

/** Text without a full stop for longer than this is no sentence: a table, a file pasted in. */
const LONGEST_SENTENCE = 2_000;

/** Same record and same sentence, whatever its tone placement: same suggestion (R28). */
export const suggestionIdOf = (recordId: string, sentence: string): string =>
  derivedId('suggestion', recordId, keyFold(sentence));

/** A sentence with what was read in it. */
interface Read {
  readonly sentence: Sentence;
  readonly worded: readonly PlacedWording[];
  readonly mark: SentenceMark;
}

function readOf(sentence: Sentence, heldOn: LocalDate, known: KnownDays): Read | null {
  if (sentence.length > LONGEST_SENTENCE) return null;
  const worded = deadlinesFromWording(sentence.text, heldOn, known);
  const mark = markOf(sentence.text, worded[0]?.setsTerm === true);
  return { sentence, worded, mark };
}

/** A suggestion while the sentences after it may still belong to it. */
interface Draft {
  readonly head: Read;
  readonly mark: PromiseMark;
  readonly last: Sentence;
  readonly worded: readonly PlacedWording[];
}

/** What a task may be when its deadline follows: nothing that is said for another purpose. */
const opensTask = ({ mark, sentence }: Read): boolean =>
  mark.kind === 'OTHER' &&
  [BODY_FIRST, CHARGE_FIRST].some((first) => first.test(foldedText(sentence.text).key));

const HELD_TOGETHER = 3;

/** The suggestion with a sentence that goes on with it; null when that says something of its own. */
function continued(
  draft: Draft | null,
  opened: Read | null,
  next: Read,
  isSameSentence: boolean,
): Draft | null {
  const goesOn = goesOnWith(next) || (isSameSentence && setsTermOf(draft, next));
  if (!goesOn) return null;
  const setsTerm = next.worded[0] !== undefined;
  if (draft !== null && draft.worded.length === 0)
    return { ...draft, last: next.sentence, worded: next.worded };
  if (draft !== null || opened === null || !setsTerm) return null;
  const mark: PromiseMark = {
    kind: 'PROMISE',
    reason: 'TASK_GIVEN',
    phrase: bodyOf(opened.sentence.text),
    isConditional: false,
    isWeak: false,
  };
  return { head: opened, mark, last: next.sentence, worded: next.worded };
}

/** Behind a semicolon the task goes on where nobody else is named: "…; việc này phải xong trong tháng 9". */
const setsTermOf = (draft: Draft | null, { mark, worded, sentence }: Read): boolean =>
  draft?.mark.reason === 'TASK_GIVEN' &&
  draft.worded.length === 0 &&
  // "phải xong" alone might be anybody's demand; behind a task it is the same voice.
  (mark.kind === 'OTHER' || mark.kind === 'DEMAND') &&
  worded[0]?.setsTerm === true &&
  !sentence.text.includes('?') &&
  ![BODY_FIRST, RESIDENT_FIRST, HOUSEHOLDS].some((other) =>
    other.test(foldedText(sentence.text).key),
  );

/** Its deadline, its report, its result: a sentence that names nobody and begins with these. */
const goesOnWith = ({ sentence }: Read): boolean =>
  CONTINUATION.test(foldedText(sentence.text).key);

const CONTINUATION = words(
  '^(?:(?:thời (?:hạn|gian)|hạn|tiến độ)(?: [^:]{0,40})?:|thời hạn|(?:nếu )?(?:sau|quá|hết) ngày|(?:phải |yêu cầu )?(?:hoàn thành|xong|làm xong|thực hiện xong|cùng báo cáo|báo cáo|kết quả|gửi kết quả|trình|chậm nhất|muộn nhất|trước ngày|trong vòng|trong \\d+|mỗi (?:tháng|quý|tuần)|hằng (?:tháng|quý|tuần)|hàng (?:tháng|quý|tuần)|định kỳ|\\d+ ngày|tổ chức thực hiện))',
);

/** Another part of the same task before its deadline: "… về khoản thu; Trưởng Công an xã xác minh …". */
const isPartOf = (draft: Draft, next: Read): boolean =>
  draft.mark.reason === 'TASK_GIVEN' &&
  draft.worded.length === 0 &&
  draft.head.sentence.text.includes(':') &&
  next.worded.length === 0 &&
  opensTask(next);

const isSameDay = (a: PlacedWording, b: PlacedWording): boolean =>
  a.deadline?.form === 'FIXED' &&
  b.deadline?.form === 'FIXED' &&
  a.deadline.date === b.deadline.date;

/** The clause with its own deadline that follows the first one in the same sentence. */
function furtherClauses(read: Read): readonly Read[] {
  const { sentence, worded } = read;
  const { shown } = foldedText(sentence.text);
  // Places are those of the text only where nothing was folded away.
  if (shown !== sentence.text || read.mark.kind !== 'PROMISE') return [];
  return worded.slice(1).flatMap((each, index) => {
    const before = shown.slice(0, each.at);
    const cut = Math.max(
      before.lastIndexOf(', '),
      before.lastIndexOf(' và '),
      before.lastIndexOf('; '),
    );
    const from = cut < 0 ? -1 : cut + (shown.startsWith(' và ', cut) ? 4 : 2);
    const previous = worded[index];
    if (from < 0 || previous === undefined || from <= previous.at) return [];
    // A second way to say the same day is no second deadline.
    if (isSameDay(previous, each)) return [];
    const text = shown.slice(from).trimEnd();
    const startsAt = sentence.startsAt + Array.from(shown.slice(0, from)).length;
    const clause = { text, startsAt, length: Array.from(text).length };
    return [{ sentence: clause, worded: [each], mark: read.mark }];
  });
}

function draftOf(read: Read): Draft | null {
  const { sentence, worded, mark } = read;
  return mark.kind === 'PROMISE' ? { head: read, mark, last: sentence, worded } : null;
}

/** What is suggested, with the characters of the text from its head to its last sentence. */
function suggestionFrom(
  recordId: string,
  { head, mark, last, worded }: Draft,
  textBetween: (from: number, to: number) => string,
): PromiseSuggestion {
  const { phrase, reason, isConditional, isWeak } = mark;
  const { startsAt } = head.sentence;
  const length = last.startsAt + last.length - startsAt;
  const first = worded[0];
  return {
    // By the head alone, as before what follows it belonged to it.
    id: suggestionIdOf(recordId, head.sentence.text),
    sentence: last === head.sentence ? last.text : textBetween(startsAt, startsAt + length),
    startsAt,
    length,
    phrase,
    reason,
    deadlineWording: first?.wording ?? null,
    deadline: first?.deadline ?? null,
    counted: first?.counted ?? null,
    recurrence: first?.recurrence ?? null,
    isConditional,
    isWeak: isWeak && first === undefined,
  };
}

/** Characters that are read in one go; what comes to a sentence beside its letters. */
const SLICE = 1_500;
const PER_SENTENCE = 25;

/**
 * The sentences of a text (minutes, notice, answer) that look like promises, in their order; one that
 * is said twice is one. A long text takes a while: it stops after each slice of it, so that others may
 * have their turn.
 * @param saidOn day on which it was said, from which lengths of time count that name no event.
 */
export function* readText(
  recordId: string,
  text: string,
  saidOn: LocalDate,
  known: KnownDays = {},
): Generator<void, readonly PromiseSuggestion[], void> {
  const found = new Map<string, PromiseSuggestion>();
  const chars = Array.from(text);
  const textBetween = (from: number, to: number) => chars.slice(from, to).join('');
  const keep = (draft: Draft | null) => {
    if (draft === null) return;
    const key = keyFold(draft.head.sentence.text);
    if (!found.has(key)) found.set(key, suggestionFrom(recordId, draft, textBetween));
  };
  const isBehindSemicolon = (before: Draft | null, { sentence }: Read): boolean => {
    if (before === null) return false;
    const end = before.last.startsAt + before.last.length;
    return chars[end - 1] === ';' || textBetween(end, sentence.startsAt).trim() === ';';
  };
  let draft = null as Draft | null;
  let opened = null as Read | null;
  let parts = 0;
  let read = 0;
  for (const sentence of sentencesOf(text)) {
    const next = readOf(sentence, saidOn, known);
    const joined: Draft | null =
      next === null ? null : continued(draft, opened, next, isBehindSemicolon(draft, next));
    if (joined !== null) {
      [draft, opened] = [joined, null];
    } else if (next !== null && draft !== null && parts < HELD_TOGETHER && isPartOf(draft, next)) {
      draft = { ...draft, last: next.sentence };
      parts += 1;
    } else {
      keep(draft);
      const own: Draft | null = next === null ? null : (draftOf(next) ?? ownClause(draft, next));
      opened = next !== null && own === null && opensTask(next) ? next : null;
      [draft, parts] = [own, 0];
      if (next !== null)
        furtherClauses(next).forEach((each) => {
          keep(draft);
          draft = draftOf(each);
        });
    }
    read += sentence.length + PER_SENTENCE;
    if (read < SLICE) continue;
    read = 0;
    yield;
  }
  keep(draft);
  return [...found.values()];
}

/** A further act with its own deadline, in a sentence that goes on with a task that has one. */
function ownClause(draft: Draft | null, next: Read): Draft | null {
  if (draft === null || next.worded.length === 0 || !goesOnWith(next)) return null;
  return { head: next, mark: draft.mark, last: next.sentence, worded: next.worded };
}
