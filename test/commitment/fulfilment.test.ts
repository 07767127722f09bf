import type { Actor } from '../../src/kernel/actor';
import { localDate } from '../../src/kernel/localDate';
import type { Lineage, OfficeFact } from '../../src/kernel/party';
import {
  acting,
  broken,
  claimed,
  councilOverseer,
  director,
  frontOverseer,
  given,
  lineages,
  link,
  office,
  offices,
  progress,
  promised,
  recorded,
  rejected,
  targetsSet,
  verified,
  type CommitmentFacts,
} from './scene';

const commitmentId = 'commitment-1';
const claimedLate = [...promised('2026-02-10'), claimed('2026-02-09', '2026-02-12')];
const pending = [...promised('2026-02-10'), claimed('2026-02-09')];

describe('Reporting progress', () => {
  const report = (input: object, events = promised('2026-04-10')) =>
    given(events).when(
      'reportProgress',
      { commitmentId, narrative: 'Đã làm 4 km', ...input },
      { actor: director },
    );

  test('says how far it is; no percent is not 0 %', () => {
    report({}).thenState({ progressReports: [{ percent: null, narrative: 'Đã làm 4 km' }] });
    report({ percent: '40' }).thenState({ progressReports: [{ percent: '40' }] });
  });
  test('lies between 0 and 100 %', () => {
    report({ percent: '100.01' }).thenRejected('VALUE_OUT_OF_RANGE', 'percent');
    report({ percent: '-0.1' }).thenRejected('VALUE_OUT_OF_RANGE', 'percent');
    report({ percent: '100' }).thenState({ progressReports: [{ percent: '100' }] });
  });
  test('needs a lead unit and no claim waiting', () => {
    report({}, [recorded('2026-01-05')]).thenRejected('LEAD_UNIT_MISSING');
    report({}, pending).thenRejected('CLAIM_PENDING');
  });
  test('gives results in the measure of their target, one each', () => {
    const target = {
      id: 'target-1',
      metric: 'Số hộ',
      operator: 'AT_LEAST' as const,
      value: { value: '2162' as never, unit: 'HOUSEHOLD', qualifier: 'EXACT' as const },
      scope: 'WHOLE' as const,
      baseline: null,
      baselineOn: null,
      minimumChange: null,
    };
    const events = [...promised('2026-04-10'), targetsSet('2026-01-05', [target])];
    const one = (unit: string, targetId = 'target-1') => ({
      targetId,
      result: { value: '900', unit },
    });
    report({ results: [one('HOUSEHOLD')] }, events).thenState({
      progressReports: [{ results: [{ targetId: 'target-1', result: { value: '900' } }] }],
    });
    report({ results: [one('PERSON')] }, events).thenRejected(
      'MEASURE_MISMATCH',
      'results.0.result.unit',
    );
    report({ results: [one('HOUSEHOLD', 'other')] }, events).thenRejected(
      'UNKNOWN_RECORD',
      'results.0.targetId',
    );
    report({ results: [one('HOUSEHOLD'), one('HOUSEHOLD')] }, events).thenRejected(
      'VALUE_OUT_OF_RANGE',
      'results.1.targetId',
    );
  });
});

describe('Claiming fulfilment', () => {
  const claim = (input: object = {}, events = promised('2026-04-10')) =>
    given(events).when(
      'claimFulfilment',
      { commitmentId, statement: 'Đã thông xe', evidence: [link], ...input },
      { actor: director },
    );

  test('records the statement with its evidence, by hash or link', () => {
    claim().then([
      {
        type: 'FulfilmentClaimed',
        evidence: [
          {
            id: 'id-of-evidence-0',
            caption: 'Ảnh',
            classification: 'INTERNAL',
            file: null,
            link: link.link,
          },
        ],
        data: { claimId: 'id-of-claim', statement: 'Đã thông xe', results: [], occurrence: null },
      },
    ]);
  });
  test('needs evidence, each piece in exactly one form', () => {
    claim({ evidence: [] }).thenRejected('LIST_EMPTY', 'evidence');
    claim({ evidence: [{ caption: 'Ảnh' }] }).thenRejected('EVIDENCE_INVALID', 'evidence');
    claim({ evidence: [{ caption: 'Ảnh', link: 'http://a.vn' }] }).thenRejected(
      'EVIDENCE_INVALID',
      'evidence.0.link',
    );
  });
  test('R13: needs a day', () => {
    claim({ occurredOn: { date: '2026-02-01', precision: 'MONTH' } }).thenRejected(
      'DAY_PRECISION_REQUIRED',
      'occurredOn',
    );
  });
  test('is made once at a time, by a promise that is assigned and not broken', () => {
    claim({}, pending).thenRejected('CLAIM_PENDING');
    claim({}, [recorded('2026-01-05')]).thenRejected('LEAD_UNIT_MISSING');
    claim({}, [...promised('2026-04-10'), broken('2026-02-01')]).thenRejected('WRONG_STATE');
  });
  test('may be made again after a rejection', () => {
    claim({}, [...pending, rejected('2026-02-12')]).thenState({
      claims: [{ status: 'REJECTED' }, { status: 'PENDING' }],
    });
  });
});

describe('R26, invariant 2: who may verify', () => {
  const verify = (
    actor: Actor,
    actorOffice: OfficeFact,
    facts: Partial<CommitmentFacts> = {},
    events = pending,
  ) =>
    given(events).when(
      'verifyFulfilment',
      { commitmentId, claimId: 'claim-1', verdict: 'FULL' },
      { actor, facts: { actorOffice, ...facts } },
    );

  test("an overseer of MTTQ or the People's Council that took no part", () => {
    verify(frontOverseer, offices.front).thenState({ claims: [{ status: 'VERIFIED_FULLY' }] });
    verify(councilOverseer, offices.council).thenState({ claims: [{ status: 'VERIFIED_FULLY' }] });
  });
  test('not a leader, nor an overseer in an office of another body', () => {
    verify(acting('LEADER', offices.front), offices.front).thenRejected('VERIFIER_NOT_OVERSEER');
    verify(acting('OVERSEER', offices.chair), offices.chair).thenRejected('VERIFIER_NOT_OVERSEER');
  });
  test('not the claimant in another office (one person may head two bodies)', () => {
    verify(acting('OVERSEER', offices.front, 'person-director'), offices.front).thenRejected(
      'VERIFIER_IS_SAME_PERSON',
    );
  });
  test('not the office that claimed, whoever holds it now', () => {
    const shared = { ...claimed('2026-02-09'), actor: acting('LEADER', offices.council) };
    verify(councilOverseer, offices.council, {}, [...promised('2026-02-10'), shared]).thenRejected(
      'VERIFIER_IS_SAME_PERSON',
    );
    const another = acting('OVERSEER', offices.council, 'person-successor');
    verify(another, offices.council, {}, [...promised('2026-02-10'), shared]).thenRejected(
      'VERIFIER_IS_SAME_OFFICE',
    );
  });
  test("not an organisation above or below the debtor's or the lead unit's", () => {
    const under: Lineage = [...lineages.council] as unknown as Lineage;
    const bureau = { ...under[0], id: 'orgUnit-bureau' };
    const debtor = office('bureau', [bureau, ...under] as Lineage, 'person-bureau');
    verify(councilOverseer, offices.council, { promisor: debtor }).thenRejected(
      'VERIFIER_IS_SAME_ORGANISATION',
    );
    verify(councilOverseer, offices.council, {
      leadUnit: [bureau, ...under] as Lineage,
    }).thenRejected('VERIFIER_IS_SAME_ORGANISATION');
  });
  test('the territory that all bodies stand on makes nobody the same organisation', () => {
    expect(lineages.front.at(-1)).toEqual(lineages.department.at(-1));
    verify(frontOverseer, offices.front).thenState({ claims: [{ status: 'VERIFIED_FULLY' }] });
  });
  test('not who reported progress, nor who headed the debtor or lead unit since the promise', () => {
    const reporter = { ...progress('2026-02-01'), actor: acting('LEADER', offices.front) };
    const events = [...promised('2026-02-10'), reporter, claimed('2026-02-09')];
    verify(frontOverseer, offices.front, {}, events).thenRejected('VERIFIER_TOOK_PART');

    const held = (to: string) => ({
      ...offices.director,
      holdings: [
        { personId: 'person-front', from: localDate('2020-01-01'), to: localDate(to) },
        { personId: 'person-director', from: localDate('2026-01-10'), to: null },
      ],
    });
    verify(frontOverseer, offices.front, { leadHead: held('2026-01-09') }).thenRejected(
      'VERIFIER_TOOK_PART',
    );
    verify(frontOverseer, offices.front, { promisorHead: held('2026-01-09') }).thenRejected(
      'VERIFIER_TOOK_PART',
    );
    verify(frontOverseer, offices.front, { leadHead: held('2026-01-04') }).thenState({
      claims: [{ status: 'VERIFIED_FULLY' }],
    });
  });
  test('not who acts by delegation of somebody who took part', () => {
    const deputy = acting('OVERSEER', offices.front, 'person-deputy');
    verify(deputy, offices.front, { delegatorPersonIds: ['person-director'] }).thenRejected(
      'VERIFIER_TOOK_PART',
    );
  });
  test('not who delegated to the one who claimed or reported in his name', () => {
    const giving = office('giving', lineages.department, 'person-giver', false);
    const giver = acting('OVERSEER', offices.council, 'person-giver');
    verify(giver, offices.council, { actingOffices: [giving] }).thenRejected('VERIFIER_TOOK_PART');
    verify(councilOverseer, offices.council, { actingOffices: [giving] }).thenState({
      claims: [{ status: 'VERIFIED_FULLY' }],
    });
  });

  describe('a pledge owed by MTTQ or a body under it', () => {
    const owedBy = (promisor: OfficeFact) => ({
      promisor,
      promisorHead: promisor,
      leadUnit: promisor.lineage,
      leadHead: promisor,
    });
    const central = office(
      'central',
      [{ ...lineages.front[0], id: 'orgUnit-central' }],
      'person-central',
    );

    test('A5: is verified by no MTTQ unit of any level, claimed or not', () => {
      verify(frontOverseer, offices.front, owedBy(offices.front)).thenRejected('OWN_PLEDGE');
      verify(frontOverseer, offices.front, owedBy(offices.union)).thenRejected('OWN_PLEDGE');
      verify(acting('OVERSEER', central), central, owedBy(offices.front)).thenRejected(
        'OWN_PLEDGE',
      );
      verify(
        frontOverseer,
        offices.front,
        owedBy(offices.front),
        promised('2026-02-10'),
      ).thenRejected('OWN_PLEDGE');
    });
    test("may be verified by the People's Council", () => {
      verify(councilOverseer, offices.council, owedBy(offices.front)).thenState({
        claims: [{ status: 'VERIFIED_FULLY' }],
      });
    });
  });
});

describe('A verdict', () => {
  const verify = (events: typeof pending, input: object = {}) =>
    given(events).when(
      'verifyFulfilment',
      { commitmentId, claimId: 'claim-1', verdict: 'FULL', ...input },
      { actor: frontOverseer, facts: { actorOffice: offices.front } },
    );
  const reject = (events: typeof pending, input: object = {}) =>
    given(events).when(
      'rejectFulfilment',
      { commitmentId, claimId: 'claim-1', reason: 'Còn 300 m', ...input },
      { actor: frontOverseer, facts: { actorOffice: offices.front } },
    );

  test('invariant 3: needs a claim that waits for one', () => {
    verify(promised('2026-02-10')).thenRejected('NO_OPEN_CLAIM', 'claimId');
    verify([...pending, verified('2026-02-12')]).thenRejected('NO_OPEN_CLAIM', 'claimId');
    reject([...pending, rejected('2026-02-12')]).thenRejected('NO_OPEN_CLAIM', 'claimId');
    verify(pending, { claimId: 'other' }).thenRejected('UNKNOWN_RECORD', 'claimId');
  });
  test('does not come before the day from which the claim counts', () => {
    const on = (date: string) => ({ occurredOn: { date } });
    verify(pending, on('2026-02-08')).thenRejected('DATE_TOO_EARLY', 'occurredOn');
    verify(claimedLate, on('2026-02-10')).thenRejected('DATE_TOO_EARLY', 'occurredOn');
    verify(claimedLate, { ...on('2026-02-10'), confirmedDoneOn: '2026-02-09' }).thenState({
      claims: [{ status: 'VERIFIED_FULLY' }],
    });
    reject(pending, on('2026-02-08')).thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
  test('R13: confirms a day between the one claimed and the recording of the claim', () => {
    verify(claimedLate, { confirmedDoneOn: '2026-02-08' }).thenRejected(
      'DATE_TOO_EARLY',
      'confirmedDoneOn',
    );
    verify(claimedLate, { confirmedDoneOn: '2026-02-13' }).thenRejected(
      'VALUE_OUT_OF_RANGE',
      'confirmedDoneOn',
    );
  });
  test('a rejection keeps its reason and evidence and leaves the promise open', () => {
    const outcome = reject(pending, { evidence: [link] });
    outcome.thenState({
      claims: [{ status: 'REJECTED', verdict: { reason: 'Còn 300 m', evidence: [link] } }],
    });
  });
});
