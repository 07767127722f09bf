import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldEvents } from '../../src/kernel/decider';
import { derivedId } from '../../src/kernel/ids';
import { localDate } from '../../src/kernel/localDate';
import { fixedDeadline } from '../../src/commitment/deadline';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentEvent } from '../../src/commitment/events';
import { debtorOn } from '../../src/commitment/succession';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { openJob } from '../support/openJob';
import { readWholeLog } from '../support/eventStoreContract/contractLog';
import { metadataOf } from '../support/recordedEvents';
import { establishBody, type Body } from '../support/smallOrganisation';
import {
  administrator,
  openTestApplication,
  type TestApplication,
} from '../support/testApplication';

const NOW = '2025-07-01T01:00:00.000Z';
const PROMISES = 3_000;
const program = join(__dirname, '../support/reorganisationWorker.ts');

const idOf = (index: number) => `commitment-${derivedId('kill test', index)}`;

async function seed(app: TestApplication, debtor: Body): Promise<void> {
  const append = (index: number) =>
    app.store.append(idOf(index), 'noStream', [
      {
        id: derivedId('kill test recorded', index),
        type: 'CommitmentRecorded',
        data: {
          text: `Sẽ sửa xong đường số ${index}.`,
          kind: 'PROMISE',
          promisorOfficeId: debtor.head.officeId,
          promisorUnitId: debtor.unitId,
          source: {
            recordId: null,
            opinionId: null,
            document: { kind: 'PROGRAMME', document: null, title: 'Chương trình năm 2025' },
          },
          isProvisional: false,
          programme: null,
          territoryIds: [],
          inherited: [],
        },
        metadata: metadataOf({ occurredOn: '2025-01-05' }),
      },
      {
        id: derivedId('kill test deadline', index),
        type: 'DeadlineSet',
        data: {
          deadline: fixedDeadline(localDate('2025-12-31'), 'DAY', { version: 1, wording: null }),
          backdatingReason: null,
        },
        metadata: metadataOf({ occurredOn: '2025-01-05' }),
      },
    ]);
  for (let first = 0; first < PROMISES; first += 500)
    await Promise.all(Array.from({ length: 500 }, (_, at) => append(first + at)));
}

/** Lets a process carry the reorganisation out and kills it once it has said `lines` lines. */
async function killAfter(folder: string, lines: number): Promise<number> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', program, folder, NOW], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text.split('\n').length - 1;
    if (said >= lines) child.kill('SIGKILL');
  });
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return said;
}

const transfersIn = (events: readonly Recorded[]) =>
  events.filter(({ type }) => type === 'CommitmentTransferred');

function eventsByStream(events: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const byStream = new Map<string, Recorded[]>();
  for (const event of events)
    byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
  return byStream;
}

/** A promise as its events in the log make it. */
function promiseOf(byStream: ReadonlyMap<string, readonly Recorded[]>, id: string) {
  const events = byStream.get(id) as readonly Recorded<CommitmentEvent>[];
  const state = foldEvents(commitmentFold, events);
  if (state === null) throw new Error(`no promise ${id}`);
  return state;
}

describe('a reorganisation killed in the middle of thousands of transfers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-kill-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on where it was: each promise passes over once, keeps its clock and both debtors (R23)', async () => {
    const app = await openTestApplication({ folder, now: NOW });
    const body = (name: string) =>
      establishBody(app, { name, kind: 'STATE', level: 'PROVINCE' }, 'Chủ tịch UBND tỉnh');
    const old = await body('UBND tỉnh Hòa Bình');
    const successor = await body('UBND tỉnh Phú Thọ');
    await seed(app, old);
    const { stream: reorganisationId } = await app.accept(
      'decideReorganisation',
      {
        title: 'Sắp xếp năm 2025',
        decision: { documentType: 'Nghị quyết', symbol: '202/2025/QH15' },
        effectiveOn: '2025-07-01',
        mappings: [{ fromUnitId: old.unitId, toUnitId: successor.unitId }],
      },
      administrator,
    );
    await app.close();

    const acknowledged = [await killAfter(folder, 200), await killAfter(folder, 900)];

    const again = await openTestApplication({ folder, now: NOW });
    const sofar = transfersIn(await readWholeLog(again.store)).length;
    expect(sofar).toBeGreaterThanOrEqual((acknowledged[0] ?? 0) + (acknowledged[1] ?? 0));
    expect(sofar).toBeLessThan(PROMISES);
    const [report] = await openJob(again).tick();
    expect(report).toEqual({
      reorganisationId,
      transferred: PROMISES - sofar,
      orphans: [],
      isApplied: true,
    });

    const events = await readWholeLog(again.store);
    const transfers = transfersIn(events);
    expect(transfers.length).toBe(PROMISES);
    expect(new Set(transfers.map(({ stream }) => stream)).size).toBe(PROMISES);
    const [last] = events.slice(-1);
    expect(last?.type).toBe('SuccessionApplied');
    expect(events.filter(({ type }) => type === 'SuccessionApplied').length).toBe(1);
    const byStream = eventsByStream(events);
    for (let index = 0; index < PROMISES; index += 1) {
      const state = promiseOf(byStream, idOf(index));
      const debtors = ['2025-06-30', '2025-07-01'].map((on) => debtorOn(state, localDate(on)));
      expect(debtors.map(({ officeId }) => officeId)).toEqual([
        old.head.officeId,
        successor.head.officeId,
      ]);
      expect(state).toMatchObject({
        version: 3,
        deadlineVersion: 1,
        deadlines: [{ version: 1, date: '2025-12-31' }],
      });
    }
    expect(await openJob(again).tick()).toMatchObject([{ transferred: 0, isApplied: true }]);
    expect((await readWholeLog(again.store)).length).toBe(events.length);
    await again.close();
  }, 120_000);
});
