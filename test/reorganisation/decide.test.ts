import { localDate } from '../../src/kernel/localDate';
import { decided, given, headOf, input, line, named, obligation } from './scene';

const merger = line('hoaBinh', 'phuTho');
const split = [line('bacLieuCity', 'wardOne'), line('bacLieuCity', 'wardTwo')];
const cityPromise = obligation({ officeId: 'bacLieuCity-head', unitId: 'bacLieuCity' });
const reorganisationId = 'reorganisation-1';

describe('deciding a reorganisation', () => {
  it('records day, mapping and the decision that orders it', () => {
    given([])
      .when('decideReorganisation', input(merger, ...split))
      .then([
        {
          type: 'ReorganisationDecided',
          data: {
            title: 'Sắp xếp đơn vị hành chính',
            effectiveOn: '2025-07-01' as never,
            mappings: [merger, ...split],
          },
          legalBasis: [
            {
              documentType: 'Nghị quyết',
              symbol: '202/2025/QH15',
              issuedOn: null,
              issuer: null,
              provision: null,
              isConfirmed: false,
            },
          ],
        },
      ]);
  });

  it('passes the duties of an office to another of the same unit', () => {
    given([])
      .when(
        'decideReorganisation',
        input(line('hoaBinh', 'hoaBinh', 'hoaBinh-deputy', 'hoaBinh-head')),
      )
      .thenState({ appliedAt: null, successors: [] });
  });

  it.each([
    ['began the day after', line('hoaBinh', 'late')],
    ['ended the day before', line('hoaBinh', 'gone')],
    ['is the same', line('hoaBinh', 'hoaBinh')],
    ['is the same office', line('hoaBinh', 'hoaBinh', 'hoaBinh-head')],
  ])('has no successor that %s (R23)', (_, wrong) => {
    given([])
      .when('decideReorganisation', input(wrong))
      .thenRejected('SUCCESSOR_INVALID', 'mappings.0.toUnitId');
  });

  it('lets nothing pass twice: a successor gives nothing away itself (R23)', () => {
    given([])
      .when('decideReorganisation', input(merger, line('phuTho', 'wardOne')))
      .thenRejected('SUCCESSOR_INVALID', 'mappings.0.toUnitId');
  });

  it.each([
    [line('nowhere', 'phuTho'), 'fromUnitId'],
    [line('hoaBinh', 'nowhere'), 'toUnitId'],
    [line('hoaBinh', 'phuTho', 'phuTho-head'), 'fromOfficeId'],
    [line('hoaBinh', 'phuTho', null, 'hoaBinh-head'), 'toOfficeId'],
  ])('names units that exist and offices of theirs: %j', (wrong, field) => {
    given([])
      .when('decideReorganisation', input(merger, wrong))
      .thenRejected('UNKNOWN_RECORD', `mappings.1.${field}`);
  });

  it('names at least one line', () => {
    given([]).when('decideReorganisation', input()).thenRejected('LIST_EMPTY', 'mappings');
  });
});

describe('naming a successor (R23)', () => {
  const name = { reorganisationId, obligationId: 'commitment-1', toOfficeId: 'wardOne-head' };

  it('settles what the mapping leaves open', () => {
    given([decided(...split)])
      .when('nameSuccessor', name, { facts: { obligation: cityPromise } })
      .then([
        {
          type: 'SuccessorNamed',
          data: {
            obligationId: 'commitment-1',
            toOfficeId: 'wardOne-head',
            toUnitId: 'wardOne',
          },
        },
      ]);
  });

  it('may name a unit of another level that no line names', () => {
    given([decided(...split)])
      .when(
        'nameSuccessor',
        { ...name, toOfficeId: 'phuTho-head' },
        { facts: { obligation: cityPromise, taker: headOf('phuTho') } },
      )
      .thenState({ successors: [{ toOfficeId: 'phuTho-head' }] });
  });

  it.each([
    ['the mapping names one', obligation()],
    ['nothing of it is mapped', obligation({ officeId: 'x', unitId: 'x' })],
    ['it has been handed over', { ...cityPromise, transferredBy: [reorganisationId] }],
    ['it is no longer owed', { ...cityPromise, isOpen: false }],
  ])('is refused where %s', (_, notOrphaned) => {
    given([decided(merger, ...split)])
      .when('nameSuccessor', name, { facts: { obligation: notOrphaned } })
      .thenRejected('NOT_ORPHANED', 'obligationId');
  });

  it('is done once', () => {
    given([decided(...split), named('commitment-1', 'wardTwo')])
      .when('nameSuccessor', name, { facts: { obligation: cityPromise } })
      .thenRejected('NOT_ORPHANED', 'obligationId');
  });

  it('names an office that exists, of a unit that lives and gives nothing away', () => {
    const asked = (unit: string) =>
      given([decided(merger, ...split)]).when(
        'nameSuccessor',
        { ...name, toOfficeId: `${unit}-head` },
        { facts: { obligation: cityPromise, taker: headOf(unit) } },
      );
    asked('nobody').thenRejected('UNKNOWN_RECORD', 'toOfficeId');
    asked('hoaBinh').thenRejected('SUCCESSOR_INVALID', 'toOfficeId');
    given([decided(...split)])
      .when('nameSuccessor', name)
      .thenRejected('UNKNOWN_RECORD', 'obligationId');
  });
});

describe('R53: reorganisations of one day', () => {
  const merged = line('hoaBinh', 'phuTho');
  const name = { reorganisationId, obligationId: 'commitment-1', toOfficeId: 'wardOne-head' };
  const other = (effective: string, ...mappings: ReturnType<typeof line>[]) => ({
    facts: {
      obligation: cityPromise,
      others: [{ effectiveOn: localDate(effective), mappings }],
    },
  });

  it('hand nothing back to those who give, directly or through others', () => {
    const decide = (...mappings: ReturnType<typeof line>[]) =>
      given([]).when('decideReorganisation', input(merged), other('2025-07-01', ...mappings));
    decide(line('phuTho', 'hoaBinh')).thenRejected('SUCCESSOR_INVALID', 'mappings.0.toUnitId');
    decide(line('phuTho', 'wardOne'), line('wardOne', 'hoaBinh')).thenRejected(
      'SUCCESSOR_INVALID',
      'mappings.0.toUnitId',
    );
    decide(line('phuTho', 'wardOne')).thenState({ mappings: [merged] });
    given([])
      .when('decideReorganisation', input(merged), other('2026-07-01', line('phuTho', 'hoaBinh')))
      .thenState({ mappings: [merged] });
  });

  it('name no successor whom another one dissolves by then', () => {
    const nameOne = (effective: string) =>
      given([decided(...split)]).when(
        'nameSuccessor',
        name,
        other(effective, line('wardOne', 'phuTho')),
      );
    nameOne('2025-07-01').thenRejected('SUCCESSOR_INVALID', 'toOfficeId');
    nameOne('2024-01-01').thenRejected('SUCCESSOR_INVALID', 'toOfficeId');
    nameOne('2025-07-02').thenState({ successors: [{ toOfficeId: 'wardOne-head' }] });
  });
});

describe('the end of a succession', () => {
  it('is refused while an orphan remains (R23, invariant 11)', () => {
    given([decided(merger)])
      .when('applySuccession', { reorganisationId }, { facts: { openObligations: 1 } })
      .thenRejected('WRONG_STATE');
    given([decided(merger)])
      .when('applySuccession', { reorganisationId })
      .then([{ type: 'SuccessionApplied', data: {} }]);
  });

  it('does not come before the effective date', () => {
    given([decided(merger)])
      .when('applySuccession', { reorganisationId }, { today: '2025-06-30' })
      .thenRejected('WRONG_STATE');
  });
});
