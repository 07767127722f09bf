import { laterOf, type LocalDate } from '../kernel/localDate';
import { walk } from '../kernel/walk';
import type { AnswerDeadline } from './answerDeadline';
import type { PetitionOrigin } from './events';
import { currentClock, isInErrorOn, type AnswerClock, type PetitionState } from './state';

/** A petition that ended in another, directly or through others. */
export interface AbsorbedPetition {
  readonly petition: PetitionState;
  /** Day from which it belongs to the petition that goes on. */
  readonly joinedOn: LocalDate;
}

/** Finds, by id, all petitions that ended in one, chains followed (R21). */
export function absorption(
  petitions: readonly PetitionState[],
): (id: string) => readonly AbsorbedPetition[] {
  const known = new Map(petitions.map((petition) => [petition.id, petition]));
  const endedIn = new Map<string, string[]>();
  for (const { id, mergedIntoId } of petitions) {
    if (mergedIntoId === null) continue;
    const others = endedIn.get(mergedIntoId);
    if (others === undefined) endedIn.set(mergedIntoId, [id]);
    else others.push(id);
  }
  return (id) => {
    const [, ...ended] = walk(id, (each) => endedIn.get(each) ?? []);
    const absorbed = new Map<string, AbsorbedPetition>();
    for (const petition of ended.map((each) => known.get(each))) {
      if (petition === undefined || petition.mergedOn === null) continue;
      // What it ended in was visited before it.
      const further = absorbed.get(petition.mergedIntoId ?? '')?.joinedOn ?? petition.mergedOn;
      absorbed.set(petition.id, { petition, joinedOn: laterOf(further, petition.mergedOn) });
    }
    return [...absorbed.values()];
  };
}

/** Everywhere that it was raised: merging keeps every origin (domain §4.4, 10). */
export const originsOf = (
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
): readonly PetitionOrigin[] => [petition.origin, ...absorbed.map((each) => each.petition.origin)];

/** The one that ends first; one with a day goes before one without. */
const earlier = (a: AnswerDeadline, b: AnswerDeadline): AnswerDeadline =>
  b.date !== null && (a.date === null || b.date < a.date) ? b : a;

/**
 * The answer clock that counts on a day; null before receipt. Petitions that ended in it before that
 * day bring their clocks along, and the earliest is kept; a reopening starts a new one, which only
 * what joins later can shorten (R20).
 */
export function answerClockOn(
  { clocks }: PetitionState,
  absorbed: readonly AbsorbedPetition[],
  on: LocalDate,
): AnswerClock | null {
  const index = clocks.findLastIndex(({ startedOn }) => startedOn <= on);
  const clock = clocks[index];
  if (clock === undefined) return null;
  const next = clocks[index + 1]?.startedOn ?? null;
  const joined = absorbed.filter(
    ({ petition, joinedOn }) =>
      !isInErrorOn(petition, on) &&
      joinedOn <= on &&
      (index === 0 || joinedOn >= clock.startedOn) &&
      (next === null || joinedOn < next),
  );
  const deadline = joined
    .map((each) => currentClock(each.petition).deadline)
    .reduce(earlier, clock.deadline);
  const stoppedOn = clock.stoppedOn !== null && clock.stoppedOn <= on ? clock.stoppedOn : null;
  return { ...clock, deadline, stoppedOn };
}

/** Box of an answer: the five of promises. */
export type AnswerTimeliness =
  'DONE_ON_TIME' | 'DONE_LATE' | 'OPEN_IN_TIME' | 'OPEN_OVERDUE' | 'NO_DEADLINE';

/**
 * Box of the answer on a day, any kind of answer counting as done; null before receipt, once merged
 * into another and once recorded in error (R10).
 */
export function answerTimeliness(
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
  on: LocalDate,
): AnswerTimeliness | null {
  const { mergedOn } = petition;
  if (isInErrorOn(petition, on) || (mergedOn !== null && mergedOn <= on)) return null;
  const clock = answerClockOn(petition, absorbed, on);
  if (clock === null) return null;
  const { deadline, stoppedOn } = clock;
  if (deadline.date === null) return 'NO_DEADLINE';
  if (stoppedOn !== null) return stoppedOn <= deadline.date ? 'DONE_ON_TIME' : 'DONE_LATE';
  return on <= deadline.date ? 'OPEN_IN_TIME' : 'OPEN_OVERDUE';
}
