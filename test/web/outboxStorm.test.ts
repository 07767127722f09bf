import fc from 'fast-check';
import type { Json, OutboxEntry, Outcome } from '../../src/web/outbox/entry';
import type { Keeping } from '../../src/web/outbox/keeping';
import { inOneTab, LEASE_MS } from '../../src/web/outbox/oneTab';
import { Outbox, type Ready } from '../../src/web/outbox/outbox';

/** A disk: what an update wrote is there after a crash, and every tab sees the same. */
function newDisk(): Keeping {
  const kept = new Map<string, string>();
  return {
    get: async (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    update: async (key, change) => {
      const text = kept.get(key);
      const next = change(text === undefined ? undefined : (JSON.parse(text) as unknown));
      if (next === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(next));
    },
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

const BAD = 'gọi số';

/** The server as it is: a command id counts once, whatever is asked again is answered the same. */
class Server {
  readonly rows: { id: string; text: string; opinion: Json }[] = [];
  private readonly outcomes = new Map<string, Outcome>();

  answer({ id, input, needed }: Ready): Outcome {
    const known = this.outcomes.get(id);
    if (known !== undefined) return known;
    const { text } = input as { text: string };
    const outcome: Outcome = text.startsWith(BAD)
      ? { kind: 'REJECTED', code: 'PERSONAL_DATA_REFUSED', field: 'text', message: '' }
      : { kind: 'ACCEPTED', answer: `row of ${id}` };
    if (outcome.kind === 'ACCEPTED') this.rows.push({ id, text, opinion: needed });
    this.outcomes.set(id, outcome);
    return outcome;
  }
}

type Mishap = 'none' | 'cutBefore' | 'cutAfter' | 'cutInside' | 'crash';

class Crash extends Error {}

const mishap = fc.constantFrom<Mishap>('none', 'cutBefore', 'cutAfter', 'cutInside', 'crash');

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('row' as const), isBad: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('promise' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('send' as const), tab: fc.nat(1), mishap }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('bothSend' as const), mishap }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mend' as const) }) },
);

describe('the outbox, over cuts, crashes and two tabs', () => {
  test('every row reaches the server once, in order, and none is lost: 200 seeded runs', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const disk = newDisk();
        const server = new Server();
        let clock = 0;
        let mishaps: Mishap[] = [];
        const send = async (batch: readonly Ready[]): Promise<readonly Outcome[]> => {
          const what = mishaps.shift() ?? 'none';
          await Promise.resolve();
          if (what === 'cutBefore') throw new Error('no network');
          const arriving = what === 'cutInside' ? batch.slice(0, batch.length / 2) : batch;
          const outcomes = arriving.map((entry) => server.answer(entry));
          if (what === 'crash') throw new Crash();
          if (what !== 'none') throw new Error('no answer');
          return outcomes;
        };
        let opened = 0;
        const now = () => clock;
        const openTab = () => {
          opened += 1;
          const alone = inOneTab(disk, 'lease', `tab ${opened}`, now);
          // A crash of the browser leaves the lease as it is.
          const work = (run: () => Promise<void>) =>
            new Promise<void>((done, failed) => {
              void alone(async () => {
                try {
                  await run();
                } catch (error) {
                  failed(error instanceof Error ? error : new Error());
                  if (error instanceof Crash) await new Promise(() => undefined);
                }
              }).then(done, failed);
            });
          return new Outbox('chị Hoa', { keeping: disk, send, inOneTab: work, now });
        };
        let tabs = [openTab(), openTab()] as const;
        const trySending = async (tab: number): Promise<void> => {
          try {
            await tabs[tab === 0 ? 0 : 1].sendReady();
          } catch (error) {
            if (error instanceof Crash) tabs = [openTab(), openTab()];
          }
        };
        const written = new Map<string, string>();
        const promises = new Map<string, string>();
        let count = 0;
        const write = async (text: string, after: string | null): Promise<string> => {
          count += 1;
          const id = `id ${count}`;
          const input = { text: `${text} ${count}` };
          await tabs[count % 2 === 0 ? 0 : 1].add({
            id,
            recordId: 'hội nghị',
            command: after === null ? 'recordOpinion' : 'recordCommitment',
            input,
            after,
            notBefore: clock,
          });
          written.set(id, input.text);
          if (after !== null) promises.set(id, after);
          return id;
        };
        const mendOne = async (): Promise<boolean> => {
          const refused = (await tabs[0].entries()).find(({ state }) => state.kind === 'REFUSED');
          if (refused === undefined) return false;
          const newId = `${refused.id} mended`;
          await tabs[0].mend(refused.id, newId, { text: `sửa của ${refused.id}` });
          written.delete(refused.id);
          written.set(newId, `sửa của ${refused.id}`);
          for (const [promise, opinion] of promises)
            if (opinion === refused.id) promises.set(promise, newId);
          return true;
        };
        let lastRow: string | null = null;
        for (const each of steps) {
          clock += 100;
          if (each.kind === 'row') lastRow = await write(each.isBad ? BAD : 'ý kiến', null);
          else if (each.kind === 'promise') {
            const opinion: OutboxEntry | undefined = (await tabs[0].entries()).find(
              ({ id }) => id === lastRow || id === `${lastRow ?? ''} mended`,
            );
            if (opinion !== undefined) await write('lời hứa', opinion.id);
          } else if (each.kind === 'mend') await mendOne();
          else {
            mishaps = each.mishap === 'none' ? [] : [each.mishap];
            if (each.kind === 'send') await trySending(each.tab);
            else await Promise.all([trySending(0), trySending(1)]);
          }
        }
        mishaps = [];
        clock += LEASE_MS;
        do await trySending(0);
        while (await mendOne());
        await trySending(0);

        const arrived = server.rows.map(({ id }) => id);
        expect(new Set(arrived).size).toBe(arrived.length);
        expect([...arrived].sort()).toEqual([...written.keys()].sort());
        for (const { id, text, opinion } of server.rows) {
          expect(text).toBe(written.get(id));
          const source = promises.get(id);
          expect(opinion).toBe(source === undefined ? null : `row of ${source}`);
        }
        const places = (await tabs[0].entries()).filter(({ state }) => state.kind !== 'SENT');
        expect(places).toEqual([]);
        sent += arrived.length;
      }),
      { numRuns: 200, seed: 20261128 },
    );
    expect(sent).toBeGreaterThan(800);
  });
});

describe('one tab at a time', () => {
  const tabs = () => {
    const disk = newDisk();
    let clock = 0;
    const tab = (name: string) => inOneTab(disk, 'lease', name, () => clock);
    return { first: tab('first'), second: tab('second'), pass: (ms: number) => (clock += ms) };
  };

  test('does the work; the other leaves it alone meanwhile, and may after', async () => {
    const { first, second } = tabs();
    const done: string[] = [];
    await first(async () => {
      done.push('first');
      await second(async () => {
        done.push('too early');
      });
    });
    await second(async () => {
      done.push('second');
    });
    expect(done).toEqual(['first', 'second']);
  });

  test('that crashed holds the others up for a while and no longer', async () => {
    const { first, second, pass } = tabs();
    const done: string[] = [];
    void first(() => new Promise<void>(() => undefined));
    const attempt = () =>
      second(async () => {
        done.push('second');
      });
    await Promise.resolve();
    await attempt();
    expect(done).toEqual([]);
    pass(LEASE_MS);
    await attempt();
    expect(done).toEqual(['second']);
  });
});
