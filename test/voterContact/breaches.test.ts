import { foldEvents } from '../../src/kernel/decider';
import { localDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { breachesOf } from '../../src/voterContact/breaches';
import type { VoterContactEvent } from '../../src/voterContact/events';
import { voterContactFold } from '../../src/voterContact/state';
import { limitFacts, ofCommune } from '../meeting/limitFacts';
import type { GivenEvent } from '../support/deciderSpec';
import { recordedLog } from '../support/recordedEvents';
import { held, planned, sent, venueNotified, type Given } from './contactSpec';

function breachesAfter(events: readonly GivenEvent<VoterContactEvent>[], on: string) {
  const record = recordedLog();
  const recorded = events.map((event) => record({ ...event, stream: 'voterContact-1' }));
  const state = foldEvents(voterContactFold, recorded as unknown as Recorded<VoterContactEvent>[]);
  if (state === null) throw new Error('nothing was planned');
  return breachesOf(state, ofCommune, limitFacts, localDate(on)).map(
    ({ kind, rule, dueOn, doneOn, daysLate }) => [kind, rule.code, dueOn, doneOn, daysLate],
  );
}

const toldOn = (occurredOn: string) => ({ ...venueNotified, occurredOn });
const belonging = (changes: Partial<Given<'ContactPlanned'>['data']>) => ({
  ...planned,
  data: { ...planned.data, ...changes },
});

describe('telling the place 3 working days before (Joint Resolution 72/2025 Art. 32)', () => {
  // Friday 4 December: Tuesday 1 December is the third working day before.
  it('is kept on the third working day before', () => {
    expect(breachesAfter([planned, toldOn('2026-12-01'), held], '2026-12-20')).toEqual([]);
  });

  it('is a breach a day later, as recorded and not refused (invariant 7)', () => {
    expect(breachesAfter([planned, toldOn('2026-12-02'), held], '2026-12-20')).toEqual([
      ['VENUE_NOTICE_LATE', 'CONTACT_VENUE_NOTICE', '2026-12-01', '2026-12-02', 1],
    ]);
  });

  it('counts working days over a weekend', () => {
    const monday = belonging({ startsAt: null });
    const heldOnMonday = { ...held, occurredOn: '2026-12-07' };
    expect(breachesAfter([monday, toldOn('2026-12-02'), heldOnMonday], '2026-12-20')).toEqual([]);
    expect(breachesAfter([monday, toldOn('2026-12-03'), heldOnMonday], '2026-12-20')).toEqual([
      ['VENUE_NOTICE_LATE', 'CONTACT_VENUE_NOTICE', '2026-12-02', '2026-12-03', 1],
    ]);
  });

  it('shows before the contact once the last day has passed', () => {
    expect(breachesAfter([planned], '2026-12-01')).toEqual([]);
    expect(breachesAfter([planned], '2026-12-02')).toEqual([
      ['VENUE_NOTICE_LATE', 'CONTACT_VENUE_NOTICE', '2026-12-01', null, 1],
    ]);
    expect(breachesAfter([belonging({ startsAt: null })], '2026-12-20')).toEqual([]);
  });

  it('does not count what is told after the day asked about', () => {
    expect(breachesAfter([planned, toldOn('2026-12-03'), held], '2026-12-02')).toEqual([
      ['VENUE_NOTICE_LATE', 'CONTACT_VENUE_NOTICE', '2026-12-01', null, 1],
    ]);
  });

  it('is asked for by no rule before the Joint Resolution', () => {
    const before = belonging({ startsAt: null });
    expect(breachesAfter([before, { ...held, occurredOn: '2025-02-19' }], '2026-12-20')).toEqual(
      [],
    );
  });
});

describe('the synthesis of a regular session of the National Assembly (chapter IV)', () => {
  const after = belonging({ sessionClosesOn: localDate('2026-12-01') });
  const sentOn = (occurredOn: string) => ({ ...sent, occurredOn });
  const told = toldOn('2026-12-01');

  it('goes within 15 days of the closing', () => {
    expect(breachesAfter([after, told, held, sentOn('2026-12-16')], '2026-12-31')).toEqual([]);
    expect(breachesAfter([after, told, held, sentOn('2026-12-17')], '2026-12-31')).toEqual([
      ['SYNTHESIS_LATE', 'SYNTHESIS_AFTER_SESSION', '2026-12-16', '2026-12-17', 1],
    ]);
    expect(breachesAfter([after, told, held], '2026-12-19')).toEqual([
      ['SYNTHESIS_LATE', 'SYNTHESIS_AFTER_SESSION', '2026-12-16', null, 3],
    ]);
  });

  it('goes 15 days before the opening, and that day is not moved (R18)', () => {
    const before = belonging({
      timing: 'BEFORE_SESSION',
      sessionOpensOn: localDate('2026-12-21'),
    });
    expect(breachesAfter([before, told, held, sentOn('2026-12-06')], '2026-12-31')).toEqual([]);
    expect(breachesAfter([before, told, held, sentOn('2026-12-07')], '2026-12-31')).toEqual([
      ['SYNTHESIS_LATE', 'SYNTHESIS_BEFORE_SESSION', '2026-12-06', '2026-12-07', 1],
    ]);
  });

  it.each([
    ['while the days of the session are unknown', {}],
    [
      'for an extraordinary session',
      { assemblySessionKind: 'EXTRAORDINARY', sessionClosesOn: localDate('2026-12-01') },
    ],
    [
      'for a council',
      {
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'PROVINCE',
        sessionClosesOn: localDate('2026-12-01'),
      },
    ],
  ] as const)('is not called late %s', (_, changes) => {
    expect(breachesAfter([belonging(changes), told, held], '2027-06-30')).toEqual([]);
  });
});
