import { setTimeout as pause } from 'node:timers/promises';
import { createCommandHandler } from '../../src/application/handleCommand';
import { readRecord } from '../../src/application/recordReader';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import type { EventStore } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { enactAnswerRule, preparedPetitions } from '../support/preparedPetitions';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import type { TestApplication } from '../support/testApplication';

let app: TestApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  ({ app, org, records } = await openPreparedStage({ now: '2026-11-20T02:00:00.000Z' }));
});
afterEach(() => app.close());

/** The same log, opened again as another process would open it. */
const openAgain = (): EventStore =>
  openSqliteEventStore({
    path: `${app.folder}/events.db`,
    clock: app.clock,
    codec: createDomainCodec(),
    pollIntervalMs: 20,
  });

/** A store whose appends wait for each other: every decision is made before the first is written. */
function appendingTogether(store: EventStore, party: number): EventStore {
  let arrived = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  return {
    placesCountEvents: store.placesCountEvents,
    async append(...append) {
      arrived += 1;
      if (arrived >= party) open();
      await Promise.race([all, pause(1_000)]);
      return store.append(...append);
    },
    readStream: (...read) => store.readStream(...read),
    idAt: (position) => store.idAt(position),
    readAll: (read) => store.readAll(read),
    subscribeAll: (options) => store.subscribeAll(options),
    head: () => store.head(),
    contact: () => store.contact(),
    close: () => store.close(),
  };
}

interface Kind {
  readonly name: string;
  readonly command: string;
  prepare(): Promise<string>;
  input(fromId: string, toId: string): object;
  linkOf(id: string): Promise<string | null>;
}

const promised = () => records.commitment();
const commitment = (id: string) => records.commitmentState(id);
const kinds: readonly Kind[] = [
  {
    name: 'petitions merged into each other',
    command: 'mergePetition',
    prepare: () => preparedPetitions(app, org).petition('received'),
    input: (petitionId, intoPetitionId) => ({ petitionId, intoPetitionId }),
    async linkOf(id) {
      const record = await readRecord(app.store, id);
      return record?.kind === 'PETITION' ? record.state.mergedIntoId : null;
    },
  },
  {
    name: 'promises that repeat each other',
    command: 'linkDuplicate',
    prepare: promised,
    input: (commitmentId, duplicateOfId) => ({ commitmentId, duplicateOfId }),
    linkOf: async (id) => (await commitment(id)).duplicateLinks.at(-1)?.duplicateOfId ?? null,
  },
  {
    name: 'promises that replace each other',
    command: 'supersedeCommitment',
    prepare: promised,
    input: (commitmentId, supersededById) => ({ commitmentId, supersededById, reason: 'Rõ hơn' }),
    linkOf: async (id) => (await commitment(id)).supersession?.commitmentId ?? null,
  },
];

const actorOf = ({ command }: Kind) =>
  command === 'supersedeCommitment' ? overseerOf(org.front) : secretaryOf(org.department);

/** Links each to the next, the last to the first, all at the same time; gives what they were told. */
async function closeRing(kind: Kind, ids: readonly string[], send: TestApplication['send'][]) {
  const outcomes = await Promise.all(
    ids.map((id, at) =>
      (send[at % send.length] as TestApplication['send'])(
        kind.command,
        kind.input(id, ids[(at + 1) % ids.length] ?? ''),
        actorOf(kind),
      ),
    ),
  );
  const links = await Promise.all(ids.map((id) => kind.linkOf(id)));
  return { outcomes, links };
}

describe.each(kinds)('R53: $name', (kind) => {
  test.each([2, 3, 5])('form no circle of %i, sent to one process at once', async (length) => {
    await enactAnswerRule(app);
    for (let round = 0; round < 3; round += 1) {
      const ids = await Promise.all(Array.from({ length }, () => kind.prepare()));
      const { outcomes, links } = await closeRing(kind, ids, [(...sent) => app.send(...sent)]);
      expect(links).toContain(null);
      expect(outcomes.filter((each) => each.kind === 'accepted').length).toBeGreaterThan(0);
    }
  });

  test.each([2, 3])(
    'form no circle of %i, sent to as many processes over one log',
    async (length) => {
      await enactAnswerRule(app);
      const ids = await Promise.all(Array.from({ length }, () => kind.prepare()));
      const stores = ids.map(openAgain);
      const send = stores.map((store, at): TestApplication['send'] => {
        const handler = createCommandHandler({
          store: appendingTogether(store, length),
          directory: app.directory,
          clock: app.clock,
          hashKey: 'key-of-the-tests',
          newCommandId: () => `of process ${at}`,
        });
        return (name, input, actor) => handler.handle({ name, input, actor });
      });
      const { outcomes, links } = await closeRing(kind, ids, send);
      expect(links.filter((link) => link === null)).toHaveLength(1);
      expect(outcomes.filter((each) => each.kind === 'rejected')).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    },
  );
});

describe('R53: no circle on a day that is past', () => {
  test('linked on the 1st, unlinked on the 15th: on the 2nd it is no promise to repeat', async () => {
    const made = { occurredOn: { date: '2026-10-01' } };
    const [a, b] = [await records.commitment(made), await records.commitment(made)];
    const secretary = secretaryOf(org.department);
    const on = (date: string) => ({ occurredOn: { date } });
    const link = { commitmentId: a, duplicateOfId: b, ...on('2026-10-01') };
    await app.accept('linkDuplicate', link, secretary);
    const undo = { commitmentId: a, reason: 'Hai việc khác nhau', ...on('2026-10-15') };
    await app.accept('unlinkDuplicate', undo, secretary);
    const back = { commitmentId: b, duplicateOfId: a };
    const refused = await app.rejection(
      'linkDuplicate',
      { ...back, ...on('2026-10-02') },
      secretary,
    );
    expect(refused).toBe('REFERS_TO_ITSELF');
    await app.accept('linkDuplicate', { ...back, ...on('2026-10-15') }, secretary);
  });

  test('replaced on the 1st, owed again on the 15th: on the 2nd it replaces nothing that replaced it', async () => {
    const made = { occurredOn: { date: '2026-10-01' } };
    const [a, b] = [await records.commitment(made), await records.commitment(made)];
    const front = overseerOf(org.front);
    const replace = (commitmentId: string, supersededById: string, date: string) =>
      [
        'supersedeCommitment',
        { commitmentId, supersededById, reason: 'Rõ hơn', occurredOn: { date } },
        front,
      ] as const;
    await app.accept(...replace(a, b, '2026-10-01'));
    const reopen = {
      commitmentId: a,
      reason: 'Thay nhầm',
      deadline: { fixed: { date: '2027-03-31' } },
      occurredOn: { date: '2026-10-15' },
    };
    await app.accept('reopenCommitment', reopen, front);
    expect(await app.rejection(...replace(b, a, '2026-10-02'))).toBe('REFERS_TO_ITSELF');
    await app.accept(...replace(b, a, '2026-10-15'));
  });
});

describe('R53: no circle of links of several kinds, whose promises would all count nowhere', () => {
  const made = { occurredOn: { date: '2026-10-01' } };
  const repeats = (commitmentId: string, duplicateOfId: string) =>
    ['linkDuplicate', { commitmentId, duplicateOfId }, secretaryOf(org.department)] as const;
  const replaces = (commitmentId: string, supersededById: string) =>
    [
      'supersedeCommitment',
      { commitmentId, supersededById, reason: 'Rõ hơn' },
      overseerOf(org.front),
    ] as const;

  test('a promise is not replaced by the one that repeats it', async () => {
    const [a, b] = [await records.commitment(made), await records.commitment(made)];
    await app.accept(...repeats(b, a));
    expect(await app.rejection(...replaces(a, b))).toBe('REFERS_TO_ITSELF');
  });

  test('nor through a third', async () => {
    const a = await records.commitment(made);
    const [b, c] = [await records.commitment(made), await records.commitment(made)];
    await app.accept(...replaces(a, b));
    await app.accept(...repeats(b, c));
    expect(await app.rejection(...replaces(c, a))).toBe('REFERS_TO_ITSELF');
  });

  test('nor by one that counts under what was cancelled since', async () => {
    const a = await records.commitment(made);
    const [b, c] = [await records.commitment(made), await records.commitment(made)];
    await app.accept(...repeats(b, c));
    const reason = 'Không còn cần';
    const cancel = { commitmentId: c, reason };
    await app.accept('proposeCancellation', cancel, leaderOf(org.department));
    await app.accept('cancelCommitment', cancel, overseerOf(org.front));
    expect(await app.rejection(...replaces(a, b))).toBe('WOULD_COUNT_NOWHERE');
  });

  test('nor when both are sent at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await records.commitment(made), await records.commitment(made)];
      const outcomes = await Promise.all([app.send(...repeats(b, a)), app.send(...replaces(a, b))]);
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    }
  });
});
