import { statusOf } from '../../src/commitment/status';
import type { CommitmentStatus } from '../../src/commitment/vocabulary';
import { folded } from './folded';
import {
  accepted,
  judged,
  markedInError,
  objected,
  other,
  superseded,
  suspended,
} from './laterScene';
import {
  broken,
  cancellationProposed,
  cancelled,
  chair,
  claimed,
  closed,
  councilOverseer,
  director,
  facts,
  frontOverseer,
  given,
  lineages,
  link,
  offices,
  promised,
  recorded,
  verified,
} from './scene';

const commitmentId = 'commitment-1';
const on = { occurredOn: { date: '2026-03-01' } };
const open = promised('2026-04-30');
const claim = claimed('2026-02-09');
type Events = typeof open;

/** A promise in each state of the domain's §4.3. */
const inState: Readonly<Record<CommitmentStatus, Events>> = {
  RECORDED: [recorded('2026-01-05')],
  OBJECTED: [recorded('2026-01-05'), objected('2026-01-10')],
  ASSIGNED: open,
  IN_PROGRESS: [...open, accepted('2026-01-20')],
  SUSPENDED: [...open, suspended('2026-02-01')],
  CLAIMED: [...open, claim],
  VERIFIED: [...open, claim, verified('2026-02-12')],
  PARTLY_VERIFIED: [...open, claim, judged('2026-02-12', 'PARTIAL')],
  BROKEN: [...open, broken('2026-02-12')],
  CANCELLED: [...open, cancellationProposed('2026-02-12'), cancelled('2026-02-13')],
  SUPERSEDED: [...open, superseded('2026-02-12')],
  CLOSED: [...open, claim, verified('2026-02-12'), closed('2026-02-13')],
  RECORDED_IN_ERROR: [...open, markedInError('2026-02-12')],
};

const leadUnit = { facts: { leadUnit: lineages.department } };
const byDirector = { actor: director };
const byFront = { actor: frontOverseer, facts: { actorOffice: offices.front } };
const byCouncil = { actor: councilOverseer, facts: { actorOffice: offices.council } };
const byChair = { actor: chair, facts: { actorOffice: offices.chair } };
const replacing = other({ id: 'commitment-2' });
const verdict = (kind: string) => ({
  claimId: 'claim-1',
  verdict: kind,
  ...(kind === 'FULL' ? {} : { reason: 'Còn thiếu' }),
  ...(kind === 'PARTIAL' ? { remainder: 'Còn 300 m' } : {}),
});

/** Every step of the table: its command, and who sends it with what. */
const steps = {
  assign: ['assignLeadUnit', { unitId: lineages.department[0].id }, leadUnit],
  object: ['objectToCommitment', { reason: 'Không hứa' }, byDirector],
  dismiss: ['dismissObjection', { reason: 'Là lời hứa' }, byCouncil],
  uphold: ['upholdObjection', { reason: 'Đúng' }, byCouncil],
  accept: ['acceptAssignment', {}, byDirector],
  return: ['returnAssignment', { reason: 'Sai thẩm quyền' }, byDirector],
  report: ['reportProgress', { narrative: 'Đang làm' }, byDirector],
  suspend: ['suspendCommitment', { reason: 'Chờ tòa' }, byCouncil],
  lift: ['liftSuspension', { reason: 'Có phán quyết' }, byCouncil],
  claim: ['claimFulfilment', { statement: 'Đã xong', evidence: [link] }, byDirector],
  verify: ['verifyFulfilment', verdict('FULL'), byFront],
  verifyInPart: ['verifyFulfilment', verdict('PARTIAL'), byFront],
  findUncheckable: ['verifyFulfilment', verdict('UNCHECKABLE'), byFront],
  reject: ['rejectFulfilment', { claimId: 'claim-1', reason: 'Chưa xong' }, byFront],
  break: ['declareBroken', { reason: 'NO_FUNDS', explanation: 'Không có vốn' }, byCouncil],
  cancel: ['cancelCommitment', { reason: 'Đồng ý' }, byCouncil],
  supersede: [
    'supersedeCommitment',
    { supersededById: replacing.id, reason: 'Rõ hơn' },
    { ...byChair, facts: { ...byChair.facts, other: replacing } },
  ],
  close: ['closeCommitment', {}, byCouncil],
  reopen: [
    'reopenCommitment',
    { reason: 'Hỏng lại', deadline: { fixed: { date: '2026-06-30' } } },
    byCouncil,
  ],
} as const;
type Step = keyof typeof steps;

/** Where each state may be left for; what is not named is refused (domain §4.3). */
const table: Readonly<Record<CommitmentStatus, Partial<Record<Step, CommitmentStatus>>>> = {
  RECORDED: {
    assign: 'ASSIGNED',
    object: 'OBJECTED',
    cancel: 'CANCELLED',
    supersede: 'SUPERSEDED',
  },
  OBJECTED: { dismiss: 'RECORDED', uphold: 'CANCELLED' },
  ASSIGNED: {
    accept: 'IN_PROGRESS',
    report: 'IN_PROGRESS',
    return: 'RECORDED',
    claim: 'CLAIMED',
    suspend: 'SUSPENDED',
    break: 'BROKEN',
    cancel: 'CANCELLED',
    supersede: 'SUPERSEDED',
  },
  IN_PROGRESS: {
    report: 'IN_PROGRESS',
    claim: 'CLAIMED',
    suspend: 'SUSPENDED',
    break: 'BROKEN',
    cancel: 'CANCELLED',
    supersede: 'SUPERSEDED',
  },
  SUSPENDED: { lift: 'IN_PROGRESS', cancel: 'CANCELLED' },
  CLAIMED: {
    verify: 'VERIFIED',
    verifyInPart: 'PARTLY_VERIFIED',
    findUncheckable: 'IN_PROGRESS',
    reject: 'IN_PROGRESS',
  },
  VERIFIED: { close: 'CLOSED' },
  PARTLY_VERIFIED: {
    report: 'IN_PROGRESS',
    // The remainder, claimed without a report in between.
    claim: 'CLAIMED',
    break: 'BROKEN',
    cancel: 'CANCELLED',
    supersede: 'SUPERSEDED',
  },
  BROKEN: { supersede: 'SUPERSEDED', reopen: 'IN_PROGRESS' },
  CANCELLED: { reopen: 'IN_PROGRESS' },
  SUPERSEDED: { reopen: 'IN_PROGRESS' },
  CLOSED: { reopen: 'IN_PROGRESS' },
  RECORDED_IN_ERROR: {},
};

/** What is to be cancelled was proposed before. */
const before = (step: Step, events: Events): Events =>
  step === 'cancel' ? [...events, cancellationProposed('2026-02-20')] : events;

const states = Object.keys(table) as CommitmentStatus[];

describe('the table of states (domain §4.3; invariant 3: no verdict without a claim, none closed unverified)', () => {
  test.each(states)('a promise is brought into %s', (state) => {
    expect(statusOf(folded(inState[state]))).toBe(state);
  });

  describe.each(states)('%s', (state) => {
    test.each(Object.keys(steps) as Step[])('%s', (step) => {
      const [name, input, sender] = steps[step];
      const { decision, state: after } = given(before(step, inState[state])).when(
        name,
        { commitmentId, ...input, ...on },
        { ...sender, facts: { ...facts, ...('facts' in sender ? sender.facts : {}) } },
      );
      const left = 'events' in decision && after !== null ? statusOf(after) : 'REFUSED';
      expect(left).toBe(table[state][step] ?? 'REFUSED');
    });
  });
});
