import type { EventsOf } from '../kernel/eventDefinition';
import { laterOf, type LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import type { jointEvents } from './jointEvents';
import type { CoPromisor } from './jointState';
import type { CommitmentState } from './state';

/** An office shares it no longer: from that day on it is the one accountable, or has no part in it. */
export const noLongerJoint = (
  { coPromisors }: Pick<CommitmentState, 'coPromisors'>,
  officeId: string,
  until: LocalDate,
): readonly CoPromisor[] =>
  coPromisors.map((each) =>
    each.officeId === officeId && each.until === null
      ? { ...each, until: laterOf(each.from, until) }
      : each,
  );

/** Who shares a promise, with the days. */
export function jointChange(
  { coPromisors }: CommitmentState,
  { type, data, metadata }: Recorded<EventsOf<typeof jointEvents>>,
): Pick<CommitmentState, 'coPromisors'> {
  const { date } = metadata.occurredOn;
  if (type === 'CoPromisorTransferred') {
    const { fromOfficeId, to } = data;
    const left = coPromisors.find((each) => each.officeId === fromOfficeId && each.until === null);
    const from = laterOf(left?.from ?? date, date);
    return {
      coPromisors: [
        ...noLongerJoint({ coPromisors }, fromOfficeId, date),
        ...to.map((each) => ({ ...each, from, until: null })),
      ],
    };
  }
  if (type === 'CoPromisorAdded') {
    const { officeId, unitId } = data;
    return { coPromisors: [...coPromisors, { officeId, unitId, from: date, until: null }] };
  }
  return { coPromisors: noLongerJoint({ coPromisors }, data.officeId, date) };
}
