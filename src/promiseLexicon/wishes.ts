import {
  AUTHORITY_ASKING,
  DEED,
  NEW_SPEAKER,
  PEOPLE_SPEAKING,
  TO_THE_PEOPLE,
  WISH,
} from './phrases';
import { firstThat, type Place, type SentenceReading } from './sentenceReading';

/** Last of the wishes that end at or before the place. */
const lastBy = (wishes: readonly Place[], at: number): Place | undefined =>
  wishes[firstThat(wishes, (wish) => wish.to > at) - 1];

/** Whether the authorities ask it, or ask the people for it: "mong bà con thông cảm". */
function isAsked(sentence: SentenceReading, { from, to }: Place): boolean {
  if (sentence.beginsAt(TO_THE_PEOPLE, to)) return true;
  const subject = sentence.before(from).trimEnd();
  return AUTHORITY_ASKING.test(subject) && !PEOPLE_SPEAKING.test(subject);
}

const COMMA = /,/u;

/** Whether a deed is named after the wish, before the clause in which the authorities answer. */
const isAnswered = (sentence: SentenceReading, wish: Place, comma: number, at: number): boolean =>
  sentence.isWithin(DEED, wish.to, comma >= wish.to ? comma : at);

/** Tells of any place whether the people's wish reaches up to it, unanswered by the authorities. */
export function wishesIn(sentence: SentenceReading): (at: number) => boolean {
  const wishes = sentence.places(WISH);
  const unasked = wishes.filter((wish) => !isAsked(sentence, wish));
  return (at) => {
    const last = lastBy(unasked, at);
    if (last === undefined) return false;
    const before = sentence.before(at);
    const answer = NEW_SPEAKER.exec(before.trimEnd());
    if (answer === null) return true;
    const answeredFrom = at - before.length + answer.index;
    if (last.to > answeredFrom) return true;
    // Of the wishes before the answer, the last has the least room for a deed.
    const comma = lastBy(sentence.places(COMMA), at)?.from ?? -1;
    return [lastBy(unasked, answeredFrom), lastBy(unasked, comma)].some(
      (wish) => wish !== undefined && !isAnswered(sentence, wish, comma, at),
    );
  };
}
