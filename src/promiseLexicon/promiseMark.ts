import {
  ANY_BODY,
  BODY,
  BODY_FIRST,
  HOUSEHOLDS,
  OFFICIALS,
  PARTICULAR_BODY,
  RESIDENT_FIRST,
  SOMEBODY_IN_CHARGE,
} from './actors';
import { bodyIn, isBareTask } from './bareTask';
import { foldedText, words } from './foldedText';
import {
  BELIEF,
  DENIED,
  EARLIER,
  NATURE,
  NOT_KEPT,
  NOW_AGAIN,
  OPINION_HEAD,
  REFUSED_AFTER,
  REFUSED_BEFORE,
  STATUTE_HEAD,
  TALK_AFTER,
  TOLD,
  TO_THE_HALL,
  VIRTUE_AFTER,
  BY_LAW,
  CONDITION,
  DEED,
  DONE_BEFORE,
  EXPECTATION,
  FORECAST_AFTER,
  GREETING,
  LAW_SAYS,
  NEW_SPEAKER,
  OBLIGED,
  PAST,
  PEOPLE_DOING,
  POLITE,
  PROCEEDING,
  QUOTED,
  SPEAKER,
  WISH,
} from './phrases';
import { markersIn, type Found, type PromiseReason } from './markers';
import { firstThat, SentenceReading, type Place } from './sentenceReading';
import { wishesIn } from './wishes';

/** What a sentence is that is no promise, though it may look like one. */
export type NoPromise =
  | 'COURTESY'
  /** The people's own demand or question. */
  | 'DEMAND'
  | 'PAST_REPORT'
  /** Quotes what a law or plan obliges to. */
  | 'QUOTED_DUTY'
  /** Says how the meeting goes on. */
  | 'PROCEEDING'
  /** Says what the people themselves will do. */
  | 'PEOPLE_THEMSELVES'
  /** Tells what was said elsewhere, or talks about promising. */
  | 'QUOTED_WORDS'
  /** Says that it will not or cannot be done or promised. */
  | 'REFUSAL'
  /** Weather, prices, numbers: nobody's deed. */
  | 'FORECAST'
  | 'OTHER';

export interface PromiseMark {
  readonly kind: 'PROMISE';
  readonly reason: PromiseReason;
  /** Phrase of the lexicon that matched, as written. */
  readonly phrase: string;
  readonly isConditional: boolean;
  /** No day and no deed: it says too little to be checked. */
  readonly isWeak: boolean;
}

export type SentenceMark = PromiseMark | { readonly kind: NoPromise };

/** A task needs a body that is told to do it, and a chair or notice that tells it. */
function isNoTask(sentence: SentenceReading, { from, to }: Found): NoPromise | null {
  const verb = sentence.key.slice(from, to);
  if (verb.endsWith(':')) return null;
  // A duty that somebody has, of which no law is told.
  if (verb.endsWith('trách nhiệm')) return sentence.beginsAt(BODY_FIRST, 0) ? null : 'OTHER';
  if (sentence.beginsAt(TO_THE_HALL, to)) return 'PROCEEDING';
  const asks = verb === 'đề nghị' || verb === 'yêu cầu';
  const isFirst = sentence.before(from).trim() === '';
  if (asks && isFirst && sentence.beginsAt(SOMEBODY_IN_CHARGE, to)) return 'DEMAND';
  if (verb === 'đề nghị') {
    if (!sentence.beginsAt(PARTICULAR_BODY, to) || sentence.isAfter(WILL, to)) return 'DEMAND';
  } else if (!sentence.beginsAt(ANY_BODY, to)) return 'OTHER';
  if (asks && RESIDENT_FIRST.test(sentence.key)) return 'DEMAND';
  if (!asks || isFirst || sentence.endsAt(CHAIR_BEFORE, from)) return null;
  return 'DEMAND';
}

/** "Chủ tọa", "Bí thư Đảng ủy", "kết luận:" right before the verb. */
const CHAIR_BEFORE = new RegExp(
  `(?:^|[,:] |thống nhất |kết luận |và )(?:${BODY}[^,:]{0,60} )?$`,
  'u',
);
const WILL = words('sẽ');

/** "và ", "nhưng ", "riêng ": what may open a clause before its subject. */
const LEADING_WORDS = 6;

const WILL_DO = /^(?: [^,:]{0,30})? (?:sẽ|xin|tự nguyện) (?!được|có |nhận )/u;

/** The people's own undertaking, when they are the nearest subject. */
function isOfPeople(sentence: SentenceReading, { from, to }: Found): boolean {
  if (sentence.beginsAt(GETS, to)) return false;
  const people = sentence.places(HOUSEHOLDS);
  const officials = sentence.places(OFFICIALS);
  const startsWithin = (places: readonly Place[], at: number) => {
    const first = places[firstThat(places, (place) => place.from >= at)];
    return first !== undefined && first.from <= at + LEADING_WORDS && first.from < from;
  };
  // "khẳng định nhà ông sẽ …": whoever says it, the people do it.
  const said = people[firstThat(people, (place) => place.from >= to)];
  if (said !== undefined && said.from <= to + LEADING_WORDS && sentence.beginsAt(WILL_DO, said.to))
    return true;
  for (const at of sentence.clausesBefore(from)) {
    if (startsWithin(people, at)) return true;
    if (startsWithin(officials, at)) return false;
  }
  return false;
}

/** Words that only tell what was said elsewhere or before. */
function isTold(sentence: SentenceReading, { from, to, reason }: Found): NoPromise | null {
  if (sentence.isQuoted(from)) return 'QUOTED_WORDS';
  if (sentence.isBefore(TOLD, from) || sentence.isAfter(DENIED, to)) return 'QUOTED_WORDS';
  const isGiven = reason === 'VOW' || reason === 'TASK_GIVEN';
  if (isGiven && sentence.endsAt(REFUSED_BEFORE, from)) return 'REFUSAL';
  if (reason === 'VOW' && sentence.beginsAt(TALK_AFTER, to)) return 'QUOTED_WORDS';
  if (reason === 'FUTURE_ACTION' && sentence.beginsAt(REFUSED_AFTER, to)) return 'REFUSAL';
  const isEarlier = sentence.isBefore(EARLIER, from) && !sentence.isBefore(NOW_AGAIN, from);
  return isEarlier && reason !== 'FUTURE_ACTION' ? 'PAST_REPORT' : null;
}

/** What makes a marker no promise; null when nothing does. */
function cancelled(
  sentence: SentenceReading,
  marker: Found,
  isWish: (at: number) => boolean,
  hasDeadline: boolean,
): NoPromise | null {
  const { from, to, reason } = marker;
  const isVow = reason === 'VOW';
  const isEmpty = !sentence.isAfter(DEED, to);
  if (sentence.endsAt(DONE_BEFORE, from)) return 'PAST_REPORT';
  const told = isTold(sentence, marker);
  if (told !== null) return told;
  if (isQuotedDuty(sentence, marker)) return 'QUOTED_DUTY';
  if (STATUTE_HEAD.test(sentence.key)) return 'QUOTED_DUTY';
  if (OPINION_HEAD.test(sentence.key)) return 'DEMAND';
  if (reason === 'TASK_GIVEN') {
    const noTask = isNoTask(sentence, marker);
    if (noTask !== null) return noTask;
  }
  if (isWish(from)) return 'DEMAND';
  if (sentence.endsAt(NEEDED, from)) return 'DEMAND';
  const isSaid = isVow || reason === 'DATED_RESULT';
  if (isSaid && sentence.isAfter(NOT_KEPT, to)) return 'PAST_REPORT';
  const isAnswer = sentence.endsAt(NEW_SPEAKER, from);
  if (!isVow && sentence.isBefore(EXPECTATION, from) && !isAnswer) return 'DEMAND';
  if (reason === 'DATED_RESULT' && sentence.isBefore(PAST, from)) return 'PAST_REPORT';
  if (reason === 'DATED_RESULT' && sentence.isSupposed(from)) return 'OTHER';
  if (reason === 'DATED_RESULT' && sentence.isAfter(NOT_REACHED, to)) return 'PAST_REPORT';
  if (sentence.isBefore(GREETING, from) && isEmpty && !hasDeadline) return 'COURTESY';
  if (reason !== 'TASK_GIVEN' && isOfPeople(sentence, marker)) return 'PEOPLE_THEMSELVES';
  if (!isVow && sentence.endsAt(PEOPLE_DOING, from) && !sentence.beginsAt(GETS, to))
    return 'PEOPLE_THEMSELVES';
  if (sentence.isAfter(POLITE, to) && isEmpty && !hasDeadline) return 'COURTESY';
  if (isVow && sentence.isBefore(POLITE, from) && isEmpty) return 'COURTESY';
  const isVirtue = sentence.beginsAt(VIRTUE_AFTER, to) && isEmpty;
  if (isVirtue && (isVow || (reason === 'FUTURE_ACTION' && !hasDeadline))) return 'COURTESY';
  if (sentence.isBefore(BELIEF, from) && isEmpty) return 'COURTESY';
  if (sentence.beginsAt(FORECAST_AFTER, to)) return 'FORECAST';
  if (reason !== 'VOW' && reason !== 'TASK_GIVEN' && sentence.isBefore(NATURE, from))
    return 'FORECAST';
  if (reason !== 'FUTURE_ACTION' || hasDeadline) return null;
  return sentence.beginsAt(PROCEEDING, to) ? 'PROCEEDING' : null;
}

const NEEDED = words('(?:cần|phải|nên|cần phải|cần sớm) ?$');
const NOT_REACHED = words('đã không|không đạt|đã được|không thực hiện được');

const GETS = /^ (?:được|có|nhận)(?!\p{L})(?! tự| trách)/u;

function isQuotedDuty(sentence: SentenceReading, { from, to, reason }: Found): boolean {
  if (sentence.beginsAt(/^ bị(?!\p{L})/u, to)) return true;
  if (reason === 'VOW' || sentence.isBefore(SPEAKER, from)) return false;
  if (sentence.isBefore(LAW_SAYS, from) && !sentence.endsAt(NEW_SPEAKER, from)) return true;
  const isPassive =
    sentence.beginsAt(/^ được(?!\p{L})/u, to) || sentence.before(from).trimEnd().endsWith(' được');
  if (sentence.isBefore(BY_LAW, from) && isPassive) return true;
  return sentence.has(QUOTED) && sentence.has(OBLIGED);
}

function withoutMarker(sentence: SentenceReading): NoPromise {
  if (sentence.has(QUOTED) && sentence.has(OBLIGED)) return 'QUOTED_DUTY';
  if (sentence.has(WISH)) return 'DEMAND';
  const [polite, past] = [sentence.places(POLITE)[0], sentence.places(PAST)[0]];
  if (polite !== undefined && (past === undefined || polite.from < past.from)) return 'COURTESY';
  return past === undefined ? 'OTHER' : 'PAST_REPORT';
}

/**
 * What a sentence of minutes is. The first of its markers that nothing cancels makes it a promise;
 * where all are cancelled it is what the first one was cancelled for.
 */
export function markOf(text: string, hasDeadline: boolean): SentenceMark {
  const { shown, key } = foldedText(text);
  // Who asks promises nothing.
  if (/\?["'”’»)\]]*$/u.test(key)) return { kind: 'DEMAND' };
  const sentence = new SentenceReading(key);
  const isWish = wishesIn(sentence);
  let reason: NoPromise | null = null;
  for (const marker of markersIn(sentence, hasDeadline)) {
    const found = cancelled(sentence, marker, isWish, hasDeadline);
    if (found === null)
      return {
        kind: 'PROMISE',
        reason: marker.reason,
        phrase: shown.slice(marker.from, marker.to).trim(),
        isConditional: sentence.has(CONDITION),
        isWeak: !hasDeadline && !sentence.isAfter(DEED, marker.from),
      };
    reason ??= found;
  }
  if (hasDeadline && isBareTask(sentence, isWish))
    return {
      kind: 'PROMISE',
      reason: 'TASK_GIVEN',
      phrase: bodyIn(shown, key),
      isConditional: false,
      isWeak: false,
    };
  return { kind: reason ?? withoutMarker(sentence) };
}
