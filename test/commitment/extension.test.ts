import type { Actor } from '../../src/kernel/actor';
import { localDate } from '../../src/kernel/localDate';
import type { OfficeFact } from '../../src/kernel/party';
import {
  acting,
  broken,
  chair,
  claimed,
  councilOverseer,
  director,
  extended,
  extensionAsked,
  given,
  lineages,
  office,
  offices,
  promised,
  recorded,
  verified,
} from './scene';

const commitmentId = 'commitment-1';
const asked = [...promised('2026-02-10'), extensionAsked('2026-02-20', '2026-02-10', '2026-04-10')];

describe('Asking for more time', () => {
  const ask = (events: typeof asked, proposedDate = '2026-04-10') =>
    given(events).when(
      'requestExtension',
      { commitmentId, proposedDate, reason: 'Mưa lũ' },
      { actor: director },
    );

  test('is possible before and after the deadline and keeps the deadline asked from', () => {
    ask(promised('2026-02-10')).then([
      {
        type: 'ExtensionRequested',
        data: {
          extensionId: 'id-of-extension',
          proposedDate: localDate('2026-04-10'),
          previousDate: localDate('2026-02-10'),
          reason: 'Mưa lũ',
          objectiveCause: null,
          occurrence: null,
        },
      },
    ]);
  });
  test('invariant 4: needs a deadline, a later day and no other request waiting', () => {
    ask([recorded('2026-01-05')]).thenRejected('NO_DEADLINE_SET');
    ask(promised('2026-02-10'), '2026-02-10').thenRejected('EXTENSION_NOT_LATER', 'proposedDate');
    ask(asked).thenRejected('EXTENSION_PENDING');
  });
  test('R32: is refused while a claim is pending, once done and once broken', () => {
    ask([...promised('2026-02-10'), claimed('2026-02-09')]).thenRejected('CLAIM_PENDING');
    const done = [...promised('2026-02-10'), claimed('2026-02-09'), verified('2026-02-12')];
    ask(done).thenRejected('WRONG_STATE');
    ask([...promised('2026-02-10'), broken('2026-02-12')]).thenRejected('WRONG_STATE');
  });
});

describe('Deciding on it', () => {
  const grant = (
    actor: Actor,
    actorOffice: OfficeFact,
    input: object = {},
    events = asked,
    delegatorPersonIds: string[] = [],
  ) =>
    given(events).when(
      'grantExtension',
      { commitmentId, extensionId: 'extension-1', reason: 'Đồng ý', ...input },
      { actor, facts: { actorOffice, delegatorPersonIds } },
    );
  const entitled = 'EXTENSION_DECIDER_NOT_ENTITLED';

  test('R6: grants the day asked for as a new version from the day of the decision on', () => {
    const outcome = grant(councilOverseer, offices.council);
    outcome.thenState({
      deadlines: [
        { version: 1, date: '2026-02-10' },
        { version: 2, date: '2026-04-10', origin: 'EXTENSION', effectiveOn: '2026-03-02' },
      ],
      extensions: [{ status: 'GRANTED', grantedDate: '2026-04-10', lapsedDays: 19 }],
    });
  });
  test('may grant another day, later than the deadline in force', () => {
    grant(councilOverseer, offices.council, { grantedDate: '2026-03-10' }).thenState({
      extensions: [{ grantedDate: '2026-03-10' }],
    });
    grant(councilOverseer, offices.council, { grantedDate: '2026-02-10' }).thenRejected(
      'EXTENSION_NOT_LATER',
      'grantedDate',
    );
  });

  test('R32: is for an overseer or the head of the unit above the lead unit', () => {
    grant(acting('OVERSEER', offices.front), offices.front).thenState({ version: 5 });
    grant(chair, offices.chair).thenState({ version: 5 });
  });
  test('R32: is not for a deputy above, a head elsewhere, nor an overseer of no such body', () => {
    const deputy = office('deputy', lineages.committee, 'person-deputy', false);
    grant(acting('LEADER', deputy), deputy).thenRejected(entitled);
    grant(acting('LEADER', offices.council), offices.council).thenRejected(entitled);
    grant(acting('OVERSEER', offices.chair), offices.chair).thenRejected(entitled);
  });
  test('R32: is never for an office inside the lead unit', () => {
    grant(director, offices.director).thenRejected(entitled);
  });
  test("is never for an overseer of the debtor's own side", () => {
    const pledge = {
      promisor: offices.union,
      promisorHead: offices.union,
      leadUnit: lineages.union,
      leadHead: offices.union,
    };
    const decide = (actor: Actor, actorOffice: OfficeFact) =>
      given(asked).when(
        'grantExtension',
        { commitmentId, extensionId: 'extension-1', reason: 'Đồng ý' },
        { actor, facts: { ...pledge, actorOffice } },
      );
    decide(acting('OVERSEER', offices.front), offices.front).thenRejected(entitled);
    decide(councilOverseer, offices.council).thenState({ version: 5 });
    decide(acting('LEADER', offices.front), offices.front).thenRejected(entitled);
  });
  test('is not granted to a day that had passed when it was decided', () => {
    grant(councilOverseer, offices.council, { grantedDate: '2026-03-01' }).thenRejected(
      'DATE_TOO_EARLY',
      'grantedDate',
    );
    grant(councilOverseer, offices.council, { grantedDate: '2026-03-02' }).thenState({
      extensions: [{ grantedDate: '2026-03-02' }],
    });
  });
  test('invariant 4: is never for the asker in another office, nor for one who acts for him', () => {
    grant(acting('LEADER', offices.chair, 'person-director'), offices.chair).thenRejected(entitled);
    grant(chair, offices.chair, {}, asked, ['person-director']).thenRejected(entitled);
  });

  test('R32: is refused while a claim is pending', () => {
    const pending = [...asked, claimed('2026-02-25')];
    grant(councilOverseer, offices.council, {}, pending).thenRejected('CLAIM_PENDING');
  });
  test('happens once, and not before it was asked', () => {
    const decided = [...asked, extended('2026-02-25', '2026-04-10')];
    grant(councilOverseer, offices.council, {}, decided).thenRejected(
      'EXTENSION_ALREADY_DECIDED',
      'extensionId',
    );
    grant(councilOverseer, offices.council, { occurredOn: { date: '2026-02-19' } }).thenRejected(
      'DATE_TOO_EARLY',
      'occurredOn',
    );
    grant(councilOverseer, offices.council, { extensionId: 'other' }).thenRejected(
      'UNKNOWN_RECORD',
      'extensionId',
    );
  });
  test('a refusal changes no deadline and needs the same entitlement', () => {
    const refuse = (actor: Actor, actorOffice: OfficeFact) =>
      given(asked).when(
        'refuseExtension',
        { commitmentId, extensionId: 'extension-1', reason: 'Không có lý do' },
        { actor, facts: { actorOffice } },
      );
    refuse(councilOverseer, offices.council).thenState({
      deadlines: [{ version: 1 }],
      extensions: [{ status: 'REFUSED', grantedDate: null, decisionReason: 'Không có lý do' }],
    });
    refuse(director, offices.director).thenRejected(entitled);
  });
});
