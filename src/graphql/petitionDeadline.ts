import type { DeadlineKind } from '../commitment/vocabulary';
import { answerClockOn, type AbsorbedPetition } from '../petition/answerClock';
import type { AnswerDeadline } from '../petition/answerDeadline';
import type { PetitionState } from '../petition/state';
import { Deadline } from './deadline.types';
import type { View } from './view';

function answerDeadlineKind({ date, startsOn, precision }: AnswerDeadline): DeadlineKind {
  if (date === null || precision === null) return 'NONE';
  if (startsOn !== null) return 'COUNTED_PERIOD';
  return precision === 'DAY' ? 'DATE' : precision;
}

/** When an answer is due on the day asked about, before the first clock by that one. */
export function petitionDeadline(
  view: View,
  petition: PetitionState,
  absorbed: readonly AbsorbedPetition[],
): Deadline {
  const [first] = petition.clocks;
  const day = first !== undefined && view.on < first.startedOn ? first.startedOn : view.on;
  const clock = answerClockOn(petition, absorbed, day);
  if (clock === null) throw new Error(`${petition.id} has no answer clock`);
  const { deadline } = clock;
  const version = petition.clocks.filter(({ startedOn }) => startedOn <= day).length;
  return new Deadline(view, {
    kind: answerDeadlineKind(deadline),
    version: deadline.date === null ? 0 : version,
    originalDate: answerClockOn(petition, [], first?.startedOn ?? day)?.deadline.date ?? null,
    currentDate: deadline.date,
    precision: deadline.precision,
    startsOn: deadline.startsOn,
    calendarVersion: deadline.calendarVersion,
    rolledFrom: deadline.rolledFrom,
    ruleId: deadline.rule?.id ?? null,
    awaitedEvent: null,
    wording: null,
  });
}
