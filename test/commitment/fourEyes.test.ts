import { fourEyesRefusal } from '../../src/commitment/fourEyes';
import { isJudgement, judgements } from '../../src/kernel/judgements';
import { localDate } from '../../src/kernel/localDate';
import type { Lineage, OfficeFact } from '../../src/kernel/party';
import { folded } from './folded';
import {
  acting,
  chair,
  claimed,
  clerk,
  councilOverseer,
  extensionAsked,
  facts,
  given,
  lineages,
  office,
  offices,
  promised,
} from './scene';

const commitmentId = 'commitment-1';
/** A pledge of the union under MTTQ, promises of a bureau under the council, of the chair himself. */
const pledge = {
  promisor: offices.union,
  promisorHead: offices.union,
  leadUnit: lineages.union,
  leadHead: offices.union,
};
const bureauLineage: Lineage = [
  { ...lineages.council[0], id: 'orgUnit-bureau' },
  ...lineages.council,
] as Lineage;
const bureau = office('bureau', bureauLineage, 'person-bureau');
const ofBureau = {
  promisor: bureau,
  promisorHead: bureau,
  leadUnit: bureauLineage,
  leadHead: bureau,
};
const ofChair = { promisor: offices.chair, promisorHead: offices.chair };
const front = acting('OVERSEER', offices.front);

const asked = [...promised('2026-02-10'), extensionAsked('2026-02-20', '2026-02-10', '2026-04-10')];
const state = folded(asked);
const inputs: Readonly<Record<string, object>> = {
  grantExtension: { extensionId: 'extension-1' },
  refuseExtension: { extensionId: 'extension-1' },
  classifyCommitment: { isCheckable: false },
};
const ofPromises = judgements.filter((name) => name !== 'judgeAnswer');
const verdicts: readonly string[] = ['verifyFulfilment', 'rejectFulfilment'];
/** Decisions that the head of the unit above takes too (§4.7). */
const alsoOfSuperior = ofPromises.filter(
  (name) => !verdicts.includes(name) && name !== 'recordCitizenConfirmation',
);

const refused = (
  name: string,
  actor: typeof chair,
  actorOffice: OfficeFact,
  changes: Partial<typeof facts> = {},
) =>
  fourEyesRefusal(
    { name, input: inputs[name] ?? {}, actor, today: localDate('2026-03-02') },
    state,
    { ...facts, actorOffice, ...changes },
  );

describe.each(ofPromises)('R51: %s is taken by nobody in his own cause', (name) => {
  test('by an overseer of another organisation', () => {
    expect(refused(name, councilOverseer, offices.council)).toBeNull();
    expect(refused(name, front, offices.front)).toBeNull();
  });
  test('not by MTTQ on a pledge of MTTQ or a body under it, in whatever role', () => {
    expect(refused(name, front, offices.front, pledge)).not.toBeNull();
    expect(refused(name, acting('LEADER', offices.front), offices.front, pledge)).not.toBeNull();
    expect(refused(name, councilOverseer, offices.council, pledge)).toBeNull();
  });
  test('not by a council on a promise of a body under it, in whatever role', () => {
    const asLeader = acting('LEADER', offices.council);
    expect(refused(name, councilOverseer, offices.council, ofBureau)).not.toBeNull();
    expect(refused(name, asLeader, offices.council, ofBureau)).not.toBeNull();
    expect(refused(name, front, offices.front, ofBureau)).toBeNull();
  });
  test('R52: not by somebody who holds or held an office of the debtor since the promise', () => {
    const held = (id: string, to: string | null, lineage: Lineage = lineages.department) => ({
      heldOffices: [
        {
          ...office(id, lineage, 'person-front', false),
          holdings: [
            {
              personId: 'person-front',
              from: localDate('2020-01-01'),
              to: to === null ? null : localDate(to),
            },
          ],
        },
      ],
    });
    expect(refused(name, front, offices.front, held('clerk', null))).not.toBeNull();
    expect(refused(name, front, offices.front, held('clerk', '2026-01-05'))).not.toBeNull();
    expect(refused(name, front, offices.front, held('clerk', '2026-01-04'))).toBeNull();
    const above = held('adviser', null, lineages.committee);
    expect(refused(name, front, offices.front, above)).not.toBeNull();
    const elsewhere = held('member', null, [lineages.council[0]]);
    expect(refused(name, front, offices.front, elsewhere)).toBeNull();
  });
  test('R52: not by a delegate whose own office, or any other that he holds, is the debtor’s', () => {
    const byDelegate = { ...councilOverseer, personId: 'person-delegate', delegationId: 'd' };
    const own = office('own', lineages.department, 'person-delegate', false);
    const delegated = (changes: Partial<typeof facts>) =>
      refused(name, byDelegate, offices.council, {
        delegatorPersonIds: ['person-council'],
        ...changes,
      });
    expect(delegated({ delegateOffice: own })).not.toBeNull();
    expect(delegated({ heldOffices: [own] })).not.toBeNull();
    const deputy = office('deputy', lineages.council, 'person-delegate', false);
    expect(delegated({ delegateOffice: deputy, heldOffices: [deputy] })).toBeNull();
  });
  test('R52: not by a delegate in an organisation that could not decide itself', () => {
    const far = office('far', [{ ...lineages.committee[0], id: 'orgUnit-far' }], 'person-delegate');
    const byDelegate = { ...councilOverseer, personId: 'person-delegate', delegationId: 'd' };
    const changes = { delegateOffice: far };
    expect(refused(name, byDelegate, offices.council, changes)).not.toBeNull();
  });
  test('R26: not by a delegate of somebody on the debtor’s side', () => {
    const changes = { delegatorPersonIds: ['person-director'] };
    expect(refused(name, front, offices.front, changes)).not.toBeNull();
  });
});

describe.each(alsoOfSuperior)('R51: %s by the head of the unit above', (name) => {
  test('is for whom the promise is not', () => {
    expect(refused(name, chair, offices.chair)).toBeNull();
  });
  test('is refused where he promised it himself, or headed the debtor since', () => {
    expect(refused(name, chair, offices.chair, ofChair)).not.toBeNull();
    const headed = { ...offices.director, holdings: offices.chair.holdings };
    expect(refused(name, chair, offices.chair, { leadHead: headed })).not.toBeNull();
  });
  test('is refused to a delegate of his in the unit that owes it', () => {
    const delegate = { ...chair, personId: 'person-director', delegationId: 'd' };
    const changes = {
      delegateOffice: offices.director,
      delegatorPersonIds: ['person-chair'],
      heldOffices: [offices.director],
    };
    expect(refused(name, delegate, offices.chair, changes)).not.toBeNull();
  });
});

describe('R36, R41: what a clerk of the debtor keeps in order', () => {
  const clerkOffice = office('clerk', lineages.committee, 'person-clerk', false);
  const classify = (due: string, isCheckable: boolean, events = promised(due)) =>
    given(events).when(
      'classifyCommitment',
      { commitmentId, policyField: 'TRANSPORT', isCheckable },
      { actor: clerk, facts: { actorOffice: clerkOffice } },
    );
  test('is whether it can be checked, as long as nothing is at stake', () => {
    classify('2026-03-02', false).thenState({ classifications: [{ isCheckable: false }] });
  });
  test('is not, once it is overdue or claimed: lateness would disappear', () => {
    classify('2026-03-01', false).thenRejected('NOT_ALLOWED');
    classify('2026-03-10', false, [...promised('2026-03-10'), claimed('2026-03-01')]).thenRejected(
      'NOT_ALLOWED',
    );
  });
  test('is its field and urgency at any time', () => {
    classify('2026-03-01', true).thenState({ classifications: [{ isCheckable: true }] });
  });
  test('an overseer changes whether it counts, and nothing else of it', () => {
    const council = (isCheckable: boolean) =>
      given(promised('2026-03-01')).when('classifyCommitment', {
        commitmentId,
        policyField: 'TRANSPORT',
        isCheckable,
      });
    council(false).thenState({ classifications: [{ isCheckable: false }] });
    council(true).thenRejected('NOT_ALLOWED');
  });
});

test('commands that judge nothing are asked nothing', () => {
  expect(isJudgement('sendReminder')).toBe(false);
  expect(refused('sendReminder', front, offices.front, pledge)).toBeNull();
});
