import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../src/cli/loadSample';
import { sampleStage } from '../../src/cli/sampleStage';
import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { calendarEntryId } from '../../src/calendar/decideCalendar';
import { readWorkCalendar } from '../../src/application/calendarReader';
import { localDate } from '../../src/kernel/localDate';
import type { Application } from '../../src/cli/application';
import { startTestServer, type TestServer } from '../support/testServer';
import { administrator } from '../support/testApplication';

let folder: string;
let server: TestServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-key-'));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const stageOf = ({ store, quietHandler }: Application) => ({
  store,
  handle: (request: Parameters<Application['handler']['handle']>[0]) =>
    quietHandler.handle(request),
});

/** Everything that the program tells the log by itself. */
async function tellEverything(application: Application) {
  const shipped = await tellShippedCalendar(stageOf(application));
  const { commandsRecorded } = await loadSample(sampleStage(application));
  await application.reorganisationJob.tick();
  await application.consequenceSweep.tick();
  const notices = await application.deadlineClock.tick();
  return { shipped, commandsRecorded, notices };
}

const open = async (): Promise<Application> => {
  server = await startTestServer({ folder });
  return server.application;
};

/** The same log without the key that its commands were hashed with. */
async function openWithAnotherKey(): Promise<Application> {
  await server?.close();
  rmSync(join(folder, 'command-hash.key'));
  return open();
}

describe('What the program itself told is known again without the key', () => {
  test('calendar, rules, sample, notices and successions are told once over two keys', async () => {
    const first = await open();
    expect(await tellEverything(first)).toMatchObject({ shipped: expect.any(Number) });
    // The clock's own run may leave promises that were recounted in between.
    await first.deadlineClock.tick();
    const head = (await first.store.head()).split(':').at(-1);
    const second = await openWithAnotherKey();
    expect(await tellEverything(second)).toEqual({ shipped: 0, commandsRecorded: 0, notices: 0 });
    expect((await second.store.head()).split(':').at(-1)).toBe(head);
    expect(server?.complaints).toEqual([]);
  }, 120_000);

  test('a step of the ladder that two clocks address differently is one step', async () => {
    const application = await open();
    await tellEverything(application);
    const { events } = await application.store.readAll({ after: 'start', limit: 5_000 });
    const told = events.find(({ type }) => type === 'OverdueNoticed');
    expect(told).toBeDefined();
    const { deadlineVersion, level } = told?.data as { deadlineVersion: number; level: string };
    const again = {
      name: 'noticeOverdue',
      input: {
        commandId: `${told?.stream} ${deadlineVersion} ${level}`,
        commitmentId: told?.stream,
        deadlineVersion,
        level,
        addresseeOfficeId: 'office-00000000-0000-5000-8000-000000000000',
      },
      actor: { personId: null, officeId: null, role: 'SYSTEM', delegationId: null } as const,
    };
    const { handler } = application;
    expect(await handler.handle({ ...again, isOwn: true })).toMatchObject({ wasRepeated: true });
    // From anybody else it is another command under a key that was used.
    expect(await handler.handle(again)).toMatchObject({
      rejection: { code: 'COMMAND_ID_REUSED' },
    });
  }, 120_000);

  test('a clerk who repeats a command under another key is still told that it was used', async () => {
    const unit = { commandId: 'u', name: 'Sở Nội vụ', kind: 'STATE', level: 'PROVINCE' };
    const send = ({ handler }: Application) =>
      handler.handle({ name: 'establishUnit', input: unit, actor: administrator });
    expect(await send(await open())).toMatchObject({ kind: 'accepted' });
    expect(await send(await openWithAnotherKey())).toMatchObject({
      rejection: { code: 'COMMAND_ID_REUSED' },
    });
  });
});

test('a day that somebody else entered before is left as it is, in force', async () => {
  const application = await open();
  const date = localDate('2026-11-24');
  expect(
    await application.handler.handle({
      name: 'declareHoliday',
      input: { date, kind: 'HOLIDAY', name: 'Ngày Văn hóa' },
      actor: administrator,
    }),
  ).toMatchObject({ kind: 'accepted' });
  expect(await tellShippedCalendar(stageOf(application))).toBeGreaterThan(0);
  expect(await tellShippedCalendar(stageOf(application))).toBe(0);
  const { entries } = await readWorkCalendar(application.store);
  expect(entries.find(({ id }) => id === calendarEntryId(date))).toMatchObject({
    isInForce: true,
  });
});

test('and so is a swap that took the day', async () => {
  const application = await open();
  const swap = { dayOff: localDate('2026-11-24'), makeUpDate: localDate('2026-11-28') };
  expect(
    await application.handler.handle({
      name: 'declareDaySwap',
      input: swap,
      actor: administrator,
    }),
  ).toMatchObject({ kind: 'accepted' });
  expect(await tellShippedCalendar(stageOf(application))).toBeGreaterThan(0);
  const { entries } = await readWorkCalendar(application.store);
  expect(entries.find(({ date }) => date === swap.dayOff)).toMatchObject({ isInForce: true });
});
