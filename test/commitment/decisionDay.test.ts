import fc from 'fast-check';
import { addDays, laterOf, localDate, type LocalDate } from '../../src/kernel/localDate';
import { clearings, daysCleared } from '../../src/commitment/clearedDays';
import type { SuspensionState } from '../../src/commitment/deadlineState';
import type { CommitmentState } from '../../src/commitment/state';
import { overdueOf, timelinessOf } from '../../src/commitment/timeliness';
import { folded } from './folded';
import { classified, linked, objected, other, suspended } from './laterScene';
import {
  broken,
  cancellationProposed,
  deadlineSet,
  director,
  extended,
  extensionAsked,
  facts,
  given,
  link,
  offices,
  promised,
  recorded,
} from './scene';

const commitmentId = 'commitment-1';
const due = localDate('2026-02-10');
const asked = [...promised(due), extensionAsked('2026-02-01', due, '2026-04-10')];
const legalBasis = { documentType: 'Công văn', symbol: '12/CV-HĐND' };
const [early, late] = ['2026-02-05', '2026-03-02'];

const grant = (input: object, today = late) =>
  given(asked).when(
    'grantExtension',
    { commitmentId, extensionId: 'extension-1', reason: 'Đồng ý', ...input },
    { today },
  );
const suspend = (input: object, today = late) =>
  given(promised(due)).when(
    'suspendCommitment',
    { commitmentId, reason: 'Chờ phán quyết', ...input },
    { today },
  );
const lift = (input: object, today = late) =>
  given([...promised(due), suspended('2026-02-03')]).when(
    'liftSuspension',
    { commitmentId, reason: 'Đã có phán quyết', ...input },
    { today },
  );
const on = (date: string) => ({ occurredOn: { date } });

describe('R55: a decision dated before the deadline and recorded after it', () => {
  test('counts from the day of recording without a document, and clears no day', () => {
    const extension = grant(on(early));
    extension.thenState({
      deadlines: [{ version: 1 }, { version: 2, effectiveOn: late }],
      extensions: [{ lapsedDays: 19, cleared: null }],
    });
    const suspension = suspend(on(early));
    suspension.thenState({ suspensions: [{ from: late, stopsClock: false, cleared: null }] });
    for (const { state } of [extension, suspension])
      expect(timelinessOf(state as CommitmentState, { on: localDate('2026-03-01') })).toBe(
        'OPEN_OVERDUE',
      );
  });

  test.each([
    ['named', { legalBasis }],
    ['attached', { evidence: [link] }],
  ])('counts from its date with a document %s, which is kept with the days cleared', (_, said) => {
    // 11 February to 1 March, the day before the recording.
    const cleared = { from: '2026-02-11', to: '2026-03-01' };
    const kept = {
      legalBasis: 'legalBasis' in said ? { symbol: '12/CV-HĐND' } : null,
      evidence: 'evidence' in said ? [{ link: link.link }] : [],
    };
    const extension = grant({ ...on(early), ...said });
    extension.thenState({
      deadlines: [{ version: 1 }, { version: 2, effectiveOn: early }],
      extensions: [{ lapsedDays: 0, cleared, ...kept }],
    });
    const suspension = suspend({ ...on(early), ...said });
    suspension.thenState({ suspensions: [{ from: early, stopsClock: true, cleared, ...kept }] });
    for (const { state } of [extension, suspension]) {
      expect(daysCleared(state as CommitmentState, due)).toBe(0);
      expect(daysCleared(state as CommitmentState, localDate('2026-02-11'))).toBe(19);
    }
  });

  test('counts from the issue of a document that is younger than the day claimed', () => {
    const issuedOn = (date: string) => ({
      ...on(early),
      legalBasis: { ...legalBasis, issuedOn: date },
    });
    grant(issuedOn('2026-02-08')).thenState({
      deadlines: [{ version: 1 }, { effectiveOn: '2026-02-08' }],
    });
    // Issued after the deadline: the days until then stay overdue.
    grant(issuedOn('2026-02-20')).thenState({
      deadlines: [{ version: 1 }, { effectiveOn: '2026-02-20' }],
      extensions: [{ lapsedDays: 9, cleared: { from: '2026-02-20', to: '2026-03-01' } }],
    });
    suspend(issuedOn('2026-02-20')).thenState({
      suspensions: [{ from: '2026-02-20', stopsClock: false, cleared: null }],
    });
    grant(issuedOn('2026-01-20')).thenState({
      deadlines: [{ version: 1 }, { effectiveOn: early }],
    });
    for (const decide of [grant, suspend, lift])
      decide(issuedOn('2026-03-03')).thenRejected('DATE_IN_FUTURE', 'legalBasis.issuedOn');
  });

  test('dated after the deadline it needs a document all the same', () => {
    const after = addDays(due, 1);
    grant(on(after)).thenState({
      deadlines: [{ version: 1 }, { effectiveOn: late }],
      extensions: [{ lapsedDays: 19, cleared: null }],
    });
    grant({ ...on(after), legalBasis }).thenState({
      deadlines: [{ version: 1 }, { effectiveOn: after }],
      extensions: [{ cleared: { from: after, to: '2026-03-01' } }],
    });
    grant(on(late)).thenState({ extensions: [{ lapsedDays: 19, cleared: null }] });
  });

  test('recorded by the deadline it needs none', () => {
    grant(on(early), due).thenState({ deadlines: [{ version: 1 }, { effectiveOn: early }] });
    suspend(on(early), due).thenState({ suspensions: [{ from: early, cleared: null }] });
  });

  test('a lifting counts from its day in any case: the day of recording would be the gain of the debtor', () => {
    const moved = { deadlines: [{ version: 1 }, { version: 2, date: '2026-02-12' }] };
    lift(on(early)).thenState(moved);
    lift({ ...on(early), legalBasis }).thenState(moved);
    lift({}).thenState({ deadlines: [{ version: 1 }, { version: 2, date: '2026-03-09' }] });
  });

  test.each([
    ['grantExtension', { extensionId: 'extension-1' }, asked],
    ['suspendCommitment', {}, promised(due)],
    ['liftSuspension', {}, [...promised(due), suspended('2026-02-03')]],
  ] as const)('R51: %s is not for the debtor’s side, document or not', (name, more, events) => {
    for (const role of ['LEADER', 'OVERSEER'] as const) {
      const input = { commitmentId, reason: 'Đồng ý', ...on(early), legalBasis, ...more };
      const { decision } = given(events).when(name, input, {
        actor: { ...director, role },
        facts: { ...facts, actorOffice: offices.director },
      });
      expect(decision).toMatchObject({ rejection: { field: null } });
    }
  });

  test('what older logs hold without a document shows the days that it cleared', () => {
    const old = extended(early, '2026-02-15', 2, { recordedAt: `${late}T02:00:00.000Z` });
    expect(clearings(folded([...asked, old]))).toEqual([{ from: '2026-02-11', to: '2026-02-15' }]);
  });
});

/** Whatever else ends the overdue days of a promise: what it is decided on, and the command. */
const endings = [
  ['cancelCommitment', [...promised(due), cancellationProposed('2026-02-02')], { reason: 'Trùng' }],
  [
    'upholdObjection',
    [recorded('2026-01-05'), deadlineSet('2026-01-05', due), objected('2026-02-02')],
    { reason: 'Không phải lời hứa' },
  ],
  ['supersedeCommitment', promised(due), { supersededById: 'commitment-0', reason: 'Thay thế' }],
  [
    'classifyCommitment',
    promised(due),
    { policyField: 'TRANSPORT', priority: 'NORMAL', isCheckable: false },
  ],
  ['linkDuplicate', promised(due), { duplicateOfId: 'commitment-0' }],
  [
    'reopenCommitment',
    [...promised(due), broken('2026-02-03')],
    { deadline: { fixed: { date: '2026-12-31' } }, reason: 'Làm tiếp' },
  ],
] as const;

describe.each(endings)('R55: %s dated before its recording, of an overdue promise', (...drawn) => {
  const [name, events, input] = drawn;
  const decide = (more: object, today = late) =>
    given(events).when(
      name,
      { commitmentId, ...input, ...more },
      {
        today,
        facts: { ...facts, other: other() },
      },
    );
  const days = { from: '2026-02-11', to: '2026-03-01' };
  const boxOn = (state: object | null, day: string) =>
    timelinessOf(state as CommitmentState, { on: localDate(day) });

  test.each([['before'], ['after']])(
    'takes no day away without a document, dated %s it',
    (when) => {
      const { state } = decide(on(when === 'before' ? early : '2026-02-12'));
      expect(boxOn(state, '2026-03-01')).toBe('OPEN_OVERDUE');
      expect(boxOn(state, late)).not.toBe('OPEN_OVERDUE');
      expect(state).toMatchObject({ furtherCleared: [] });
    },
  );

  test('counts from its date with one, and says the days that it took away', () => {
    const decided = decide({ ...on(early), legalBasis });
    expect(boxOn(decided.state, '2026-02-20')).not.toBe('OPEN_OVERDUE');
    decided.thenState({ furtherCleared: [days] });
    expect(daysCleared(decided.state as CommitmentState, localDate(late))).toBe(19);
    decide({ ...on('2026-02-20'), evidence: [link] }).thenState({
      furtherCleared: [{ ...days, from: '2026-02-20' }],
    });
  });

  test('needs none in time or on its day, and no document of the future', () => {
    decide(on(early), due).thenState({ furtherCleared: [] });
    decide({}).thenState({ furtherCleared: [] });
    decide({ legalBasis: { ...legalBasis, issuedOn: '2026-03-03' } }).thenRejected(
      'DATE_IN_FUTURE',
      'legalBasis.issuedOn',
    );
  });
});

describe('R55: overdue days of a deadline that was extended since', () => {
  const moved = extended('2026-02-20', '2026-04-10');
  const withoutOwnDay = ['supersedeCommitment', 'reopenCommitment'];
  test.each(endings.filter(([name]) => !withoutOwnDay.includes(name)))(
    '%s takes none away without a document',
    (name, events, input) => {
      const decide = (more: object) =>
        given([...events, moved]).when(
          name,
          { commitmentId, ...input, ...on('2026-02-12'), ...more },
          { today: late, facts: { ...facts, other: other() } },
        );
      const box = (state: object | null) =>
        timelinessOf(state as CommitmentState, { on: localDate('2026-02-15') });
      const { state } = decide({});
      expect(box(state)).toBe('OPEN_OVERDUE');
      expect(state).toMatchObject({ furtherCleared: [] });
      const documented = decide({ legalBasis });
      expect(box(documented.state)).not.toBe('OPEN_OVERDUE');
      documented.thenState({ furtherCleared: [{ from: '2026-02-12', to: '2026-02-19' }] });
    },
  );
});

describe('R55: what brings a promise back counts from its own day', () => {
  test.each([
    ['unlinkDuplicate', linked('2026-02-03'), { reason: 'Không trùng' }],
    [
      'classifyCommitment',
      classified('2026-02-03', false),
      { policyField: 'TRANSPORT', priority: 'NORMAL', isCheckable: true },
    ],
  ] as const)('%s', (name, left, input) => {
    const { state } = given([...promised(due), left]).when(
      name,
      { commitmentId, ...input, ...on(early) },
      { today: late },
    );
    expect(timelinessOf(state as CommitmentState, { on: localDate('2026-02-11') })).toBe(
      'OPEN_OVERDUE',
    );
    expect(state).toMatchObject({ furtherCleared: [] });
  });
});

describe('R55: on any such history', () => {
  const days = fc.integer({ min: 0, max: 40 });
  const history = fc.record({
    kind: fc.constantFrom('extension' as const, 'suspension' as const),
    decided: fc.integer({ min: 0, max: 30 }),
    recordedAfter: days,
    issuedAfter: fc.option(days),
    isDocumented: fc.boolean(),
    reach: fc.integer({ min: 1, max: 60 }),
    liftedAfter: days,
    liftedRecordedAfter: days,
  });
  type History = typeof history extends fc.Arbitrary<infer H> ? H : never;
  const overdueBefore = (state: CommitmentState, end: LocalDate): string[] => {
    const found: string[] = [];
    for (let day = due; day < end; day = addDays(day, 1))
      if (timelinessOf(state, { on: day }) === 'OPEN_OVERDUE') found.push(day);
    return found;
  };
  const decide = (drawn: History) => {
    const decided = addDays(localDate('2026-02-01'), drawn.decided);
    const today = addDays(decided, drawn.recordedAfter);
    const issuedOn = addDays(decided, drawn.issuedAfter ?? 0);
    const document = {
      ...legalBasis,
      ...(drawn.issuedAfter === null || issuedOn > today ? {} : { issuedOn }),
    };
    const input = { ...on(decided), ...(drawn.isDocumented ? { legalBasis: document } : {}) };
    const grantedDate = addDays(laterOf(due, today), drawn.reach);
    return {
      today,
      ...(drawn.kind === 'suspension'
        ? suspend(input, today)
        : grant({ ...input, grantedDate }, today)),
    };
  };

  test('the days said to be cleared are those that showed as overdue and do so no longer', () => {
    const before = folded(asked);
    fc.assert(
      fc.property(history, (drawn) => {
        const { today, decision, state } = decide(drawn);
        if ('rejection' in decision || state === null) return;
        const stayed = overdueBefore(state, today);
        const gone = overdueBefore(before, today).filter((day) => !stayed.includes(day));
        expect(daysCleared(state, localDate('9000-01-01'))).toBe(gone.length);
        if (!drawn.isDocumented) expect(gone).toEqual([]);
      }),
    );
  });

  test('a lifting takes no overdue day away, and an earlier one is never better for the debtor', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 40 }), (drawn, later) => {
        const { decision, state } = decide({ ...drawn, kind: 'suspension' });
        if ('rejection' in decision || state === null) return;
        const { from, recordedAt } = state.suspensions[0] as SuspensionState;
        const events = [...promised(due), { ...suspended(from), recordedAt }];
        const liftedAt = (day: LocalDate) => {
          const today = addDays(day, drawn.liftedRecordedAfter);
          const input = { commitmentId, reason: 'Đã xong', ...on(day) };
          return given(events).when('liftSuspension', input, { today }).state as CommitmentState;
        };
        const day = addDays(from, drawn.liftedAfter);
        const [sooner, longer] = [liftedAt(day), liftedAt(addDays(day, later))];
        for (const asOn of [0, 5, 20, 60, 120].map((ahead) => addDays(due, ahead))) {
          const lateness = (of: CommitmentState) => overdueOf(of, { on: asOn })?.daysLate ?? 0;
          expect(lateness(sooner)).toBeGreaterThanOrEqual(lateness(longer));
          expect(lateness(longer)).toBeGreaterThanOrEqual(lateness(state));
        }
        expect(daysCleared(sooner, localDate('9000-01-01'))).toBeLessThanOrEqual(
          daysCleared(state, localDate('9000-01-01')),
        );
      }),
    );
  });
});
