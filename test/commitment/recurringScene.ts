import type { CommitmentEvent } from '../../src/commitment/events';
import type { StoredRecurrence } from '../../src/commitment/storedShapes';
import { localDate } from '../../src/kernel/localDate';
import type { GivenEvent } from '../support/deciderSpec';
import { claimed, extensionAsked, overdueNoticed, recorded } from './scene';

type Given = GivenEvent<CommitmentEvent>;

/** "trước ngày 05 hằng tháng" */
export const beforeTheFifth: StoredRecurrence = {
  period: 'MONTH',
  month: null,
  day: 4,
  from: null,
  until: null,
};

export const recurs = (
  on: Given['occurredOn'],
  rule: Partial<StoredRecurrence> = {},
  version = 1,
): Given => ({
  type: 'RecurrenceSet',
  ...(on === undefined ? {} : { occurredOn: on }),
  data: {
    version,
    recurrence: { ...beforeTheFifth, ...rule },
    wording: 'trước ngày 05 hằng tháng',
    backdatingReason: null,
  },
});

/** Made and recorded on 5 January 2026, with the department in the lead. */
export const duty = (rule: Partial<StoredRecurrence> = {}): Given[] => [
  recorded('2026-01-05'),
  recurs('2026-01-05', rule),
  {
    type: 'LeadUnitAssigned',
    occurredOn: '2026-01-05',
    data: { unitId: 'orgUnit-department', supportingUnitIds: [] },
  },
];

/** A claim of the occurrence of a period, under an id that says so. */
export const kept = (on: string, period: string, recordedOn = on): Given => {
  const claim = claimed(on, recordedOn, `claim-${period}`);
  return { ...claim, data: { ...claim.data, occurrence: localDate(period) } } as Given;
};

export const extensionAskedOf = (on: string, from: string, to: string, period: string): Given => {
  const asked = extensionAsked(on, from, to);
  return { ...asked, data: { ...asked.data, occurrence: localDate(period) } } as Given;
};

export const overdueNoticedOf = (due: string, level: number, on: string, period: string): Given => {
  const noticed = overdueNoticed(due, level, on);
  const data = { ...noticed.data, noticeId: `notice-${period}-${level}` };
  return { ...noticed, data: { ...data, occurrence: localDate(period) } } as Given;
};
