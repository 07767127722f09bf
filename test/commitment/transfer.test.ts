import { localDate } from '../../src/kernel/localDate';
import {
  debtorOn,
  debtorsOf,
  formerLeadUnits,
  promisorOfficeOn,
} from '../../src/commitment/succession';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { timelinessOf } from '../../src/commitment/timeliness';
import type { CommitmentEvent } from '../../src/commitment/events';
import type { GivenEvent } from '../support/deciderSpec';
import { folded } from './folded';
import {
  assigned,
  claimed,
  deadlineSet,
  extended,
  extensionAsked,
  given,
  offices,
  overdueNoticed,
  promised,
  recorded,
  verified,
} from './scene';

const command = {
  commitmentId: 'commitment-1',
  reorganisationId: 'reorganisation-1',
  fromOfficeId: offices.director.id,
  toOfficeId: 'office-new',
  toUnitId: 'orgUnit-new',
  leadUnitId: 'orgUnit-new',
  supportingUnitIds: ['orgUnit-other'],
  occurredOn: { date: '2026-02-01' },
};

const transferred: GivenEvent<CommitmentEvent> = {
  type: 'CommitmentTransferred',
  occurredOn: '2026-02-01',
  data: {
    reorganisationId: 'reorganisation-1',
    fromOfficeId: offices.director.id,
    fromUnitId: 'orgUnit-department',
    toOfficeId: 'office-new',
    toUnitId: 'orgUnit-new',
    leadUnitId: 'orgUnit-new',
    supportingUnitIds: [],
  },
};
const on = (text: string) => localDate(text);

describe('handing a promise over', () => {
  it('is dated with the effective date and names both debtors (R23)', () => {
    given(promised('2026-05-31'))
      .when('transferCommitment', command)
      .thenState({
        promisorOfficeId: 'office-new',
        promisorUnitId: 'orgUnit-new',
        leadUnitId: 'orgUnit-new',
        supportingUnitIds: ['orgUnit-other'],
        transfers: [
          {
            reorganisationId: 'reorganisation-1',
            fromOfficeId: offices.director.id,
            fromUnitId: 'orgUnit-department',
            toOfficeId: 'office-new',
            toUnitId: 'orgUnit-new',
            fromLeadUnitId: 'orgUnit-department',
            toLeadUnitId: 'orgUnit-new',
            effectiveOn: '2026-02-01',
          },
        ],
      });
  });

  it('happens once for one reorganisation, whoever sends it again', () => {
    given([...promised('2026-05-31'), transferred])
      .when('transferCommitment', command)
      .then([]);
  });

  it('leaves alone what is done, or owed by somebody else meanwhile', () => {
    given([...promised('2026-05-31'), claimed('2026-01-20'), verified('2026-01-25')])
      .when('transferCommitment', command)
      .thenRejected('WRONG_STATE');
    given(promised('2026-05-31'))
      .when('transferCommitment', { ...command, fromOfficeId: 'office-elsewhere' })
      .thenRejected('WRONG_STATE', 'fromOfficeId');
  });

  it('leaves a promise without a lead unit without one', () => {
    const { leadUnitId, ...unassigned } = command;
    expect(leadUnitId).toBe('orgUnit-new');
    given([recorded('2026-01-05'), deadlineSet('2026-01-05', '2026-05-31')])
      .when('transferCommitment', unassigned)
      .thenState({ leadUnitId: null, promisorOfficeId: 'office-new' });
  });

  it('may act from a day before the promise was recorded as made: the old office never owed it', () => {
    given([recorded('2026-02-10')])
      .when('transferCommitment', command)
      .thenState({
        promisorOfficeId: 'office-new',
      });
  });
});

describe('a promise handed over', () => {
  const state = folded([...promised('2026-05-31'), transferred]);

  it('is owed by the old office until the day before and by the new one from then on (R23)', () => {
    expect(promisorOfficeOn(state, on('2026-01-31'))).toBe(offices.director.id);
    expect(promisorOfficeOn(state, on('2026-02-01'))).toBe('office-new');
    expect(debtorOn(state, on('2026-01-31')).unitId).toBe('orgUnit-department');
    expect(debtorsOf(state)).toEqual([offices.director.id, 'office-new']);
    expect(formerLeadUnits(state)).toEqual(['orgUnit-department']);
  });

  it('keeps all that runs: deadline versions, boxes, claims, extensions, notices (R23, invariant 5)', () => {
    const story = [
      recorded('2026-01-05'),
      deadlineSet('2026-01-05', '2026-01-20'),
      assigned('2026-01-05'),
      overdueNoticed('2026-01-20', 1, '2026-01-21'),
      extensionAsked('2026-01-22', '2026-01-20', '2026-03-31'),
      extended('2026-01-25', '2026-03-31'),
      claimed('2026-01-30'),
    ];
    const kept = folded(story);
    const handed = folded([...story, transferred]);
    const { deadlines, claims, extensions, notices, rounds } = kept;
    expect(handed).toMatchObject({ deadlines, claims, extensions, notices, rounds });
    for (const day of ['2026-01-19', '2026-01-22', '2026-02-01', '2026-04-01'])
      expect(timelinessOf(handed, { on: on(day) })).toBe(timelinessOf(kept, { on: on(day) }));
    expect(dueNotices(handed, on('2026-06-01'))).toEqual(dueNotices(kept, on('2026-06-01')));
  });

  it('may be handed on by a later reorganisation', () => {
    const again: GivenEvent<CommitmentEvent> = {
      ...transferred,
      occurredOn: '2026-03-01',
      data: {
        ...transferred.data,
        reorganisationId: 'reorganisation-2',
        fromOfficeId: 'office-new',
        fromUnitId: 'orgUnit-new',
        toOfficeId: 'office-third',
      },
    };
    const twice = folded([...promised('2026-05-31'), transferred, again]);
    const days = ['2026-01-31', '2026-02-28', '2026-03-01'];
    expect(days.map((day) => promisorOfficeOn(twice, on(day)))).toEqual([
      offices.director.id,
      'office-new',
      'office-third',
    ]);
  });
});

describe('confirming a suggestion of the lexicon', () => {
  const promise = {
    text: 'Sẽ sửa xong đường.',
    promisorOfficeId: offices.director.id,
    source: { recordId: 'conference-1' },
    suggestionId: 'suggestion-1',
  };
  const source = {
    heldOn: { date: on('2026-01-05'), precision: 'DAY' },
    areMinutesApproved: true,
    hasOpinion: true,
    saidOn: null,
    noticeOn: null,
    territoryIds: [],
    policyField: null,
  } as never;
  const suggestion = (isDecided: boolean) => ({
    sentence: promise.text,
    isDecided,
    deadlineWording: null,
    saidOn: { date: on('2026-01-05'), precision: 'DAY' as const },
  });

  it('is told with the promise', () => {
    given([])
      .when('recordCommitment', promise, { facts: { source, suggestion: suggestion(false) } })
      .thenState({ suggestionId: 'suggestion-1' });
  });

  it('is refused for a sentence confirmed or rejected before, or not marked at all', () => {
    given([])
      .when('recordCommitment', promise, { facts: { source, suggestion: suggestion(true) } })
      .thenRejected('SUGGESTION_ALREADY_DECIDED', 'suggestionId');
    given([])
      .when('recordCommitment', promise, { facts: { source } })
      .thenRejected('UNKNOWN_RECORD', 'suggestionId');
  });
});
