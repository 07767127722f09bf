import { readWorkCalendar } from '../../src/application/calendarReader';
import { createCommandHandler } from '../../src/application/handleCommand';
import { readRecord } from '../../src/application/recordReader';
import type { EventStore } from '../../src/eventstore/port';
import { localDate } from '../../src/kernel/localDate';
import { answerTimeliness } from '../../src/petition/answerClock';
import { lateAnswers } from '../../src/petition/lateAnswers';
import { currentClock, type PetitionState } from '../../src/petition/state';
import { createDeadlineRecount } from '../../src/processes/deadlineRecount';
import { enactAnswerRule, letter } from '../support/preparedPetitions';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import { secretaryOf, type SmallOrganisation } from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

let app: TestApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  ({ app, org, records } = await openPreparedStage({ now: '2026-03-10T02:00:00.000Z' }));
  await enactAnswerRule(app);
});
afterEach(() => app.close());

const recounting = () =>
  createDeadlineRecount({
    calendarVersion: async () => (await readWorkCalendar(app.store)).version,
    handler: app.handler,
    access: app.access,
    onFailure: (error) => {
      throw error;
    },
    pageSize: 2,
  });
const secretary = () => secretaryOf(org.department);
const received = async (input: object = {}): Promise<string> =>
  (await app.accept('recordPetition', { ...letter, ...input }, secretary())).stream;
const dayOff = (date: string) =>
  app.accept('declareHoliday', { date, name: 'Ngày nghỉ bù' }, administrator);
async function petition(id: string): Promise<PetitionState> {
  const record = await readRecord(app.store, id);
  if (record?.kind !== 'PETITION') throw new Error(`no petition ${id}`);
  return record.state;
}
const dueOn = async (id: string) => currentClock(await petition(id)).deadline.date;
async function answer(petitionId: string): Promise<void> {
  const level = { competence: 'PROVINCE', policyField: 'TRANSPORT' };
  await app.accept('classifyPetition', { petitionId, ...level }, secretary());
  const toOfficeId = org.department.head.officeId;
  await app.accept('referPetition', { petitionId, toOfficeId }, secretary());
  const given = { petitionId, kind: 'RESOLVED', text: 'Đã sửa xong.' };
  await app.accept('answerPetition', given, secretary());
}

describe('the recount of answer clocks after a change of the calendar (invariant 6, decision 13)', () => {
  test('received on 10/03, due on 11/05, that becomes a day off: an answer of 12/05 is on time', async () => {
    const id = await received();
    expect(await dueOn(id)).toBe('2026-05-11');
    app.clock.set('2026-04-20T02:00:00.000Z');
    await dayOff('2026-05-11');
    const recount = recounting();
    expect([await recount.run(), await recount.run()]).toEqual([1, 0]);
    expect(currentClock(await petition(id)).deadline).toMatchObject({
      date: '2026-05-12',
      rolledFrom: '2026-05-09',
      rule: { code: 'PETITION_ANSWER' },
    });
    app.clock.set('2026-05-12T02:00:00.000Z');
    await answer(id);
    expect(answerTimeliness(await petition(id), [], localDate('2026-05-12'))).toBe('DONE_ON_TIME');
  });

  test('an answer that was late by the old calendar is on time from the recount on', async () => {
    const id = await received();
    app.clock.set('2026-05-12T02:00:00.000Z');
    await answer(id);
    expect(answerTimeliness(await petition(id), [], localDate('2026-05-12'))).toBe('DONE_LATE');
    await dayOff('2026-05-11');
    expect(await recounting().run()).toBe(1);
    expect(answerTimeliness(await petition(id), [], localDate('2026-05-12'))).toBe('DONE_ON_TIME');
  });

  test('the clock before a reopening moves too: its answer breaks no rule any more', async () => {
    const id = await received();
    app.clock.set('2026-05-12T02:00:00.000Z');
    await answer(id);
    await app.accept('reopenPetition', { petitionId: id, reason: 'Chưa xong' }, secretary());
    const lateOn = async () =>
      lateAnswers(await petition(id), [], localDate('2026-05-13')).map(({ dueOn }) => dueOn);
    expect([await lateOn(), await dueOn(id)]).toEqual([['2026-05-11'], '2026-07-13']);
    await dayOff('2026-05-11');
    await dayOff('2026-07-13');
    const recount = recounting();
    expect([await recount.run(), await recount.run()]).toEqual([1, 0]);
    expect([await lateOn(), await dueOn(id)]).toEqual([[], '2026-07-14']);
    expect((await petition(id)).clocks.map(({ deadline }) => deadline.date)).toEqual([
      '2026-05-12',
      '2026-07-14',
    ]);
  });

  test('the clock said by hand moves as it was said, also once another runs by the rule', async () => {
    const counted = { quantity: 40, unit: 'WORKING_DAY' };
    const id = await received({ deadline: { counted } });
    app.clock.set('2026-05-11T02:00:00.000Z');
    await answer(id);
    await app.accept('reopenPetition', { petitionId: id, reason: 'Chưa xong' }, secretary());
    await dayOff('2026-03-17');
    expect(await recounting().run()).toBe(1);
    expect((await petition(id)).clocks.map(({ deadline }) => deadline.date)).toEqual([
      '2026-05-11',
      '2026-07-10',
    ]);
  });

  test('one counted by hand moves by what was said; a fixed day stays', async () => {
    const counted = { quantity: 40, unit: 'WORKING_DAY' };
    const byHand = await received({ deadline: { counted } });
    const fixed = await received({ deadline: { fixed: { date: '2026-05-11' } } });
    const before = await dueOn(byHand);
    await dayOff('2026-03-17');
    expect(await recounting().run()).toBe(1);
    expect([before, await dueOn(byHand)]).toEqual(['2026-05-08', '2026-05-11']);
    expect(await dueOn(fixed)).toBe('2026-05-11');
  });

  test('R20: one merged into another brings its moved clock along', async () => {
    const [first, later] = [await received(), await received()];
    await app.accept('mergePetition', { petitionId: later, intoPetitionId: first }, secretary());
    await dayOff('2026-05-11');
    expect(await recounting().run()).toBe(2);
    expect([await dueOn(first), await dueOn(later)]).toEqual(['2026-05-12', '2026-05-12']);
  });
});

test('what was decided with the old calendar and written after the run is caught by the next run', async () => {
  const held: (() => void)[] = [];
  const slow: EventStore = {
    placesCountEvents: app.store.placesCountEvents,
    append: async (...append) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return app.store.append(...append);
    },
    idAt: (position) => app.store.idAt(position),
    readStream: (...read) => app.store.readStream(...read),
    readAll: (read) => app.store.readAll(read),
    subscribeAll: (options) => app.store.subscribeAll(options),
    head: () => app.store.head(),
    contact: () => app.store.contact(),
    close: () => app.store.close(),
  };
  const handler = createCommandHandler({
    store: slow,
    directory: app.directory,
    clock: app.clock,
    hashKey: 'key-of-the-tests',
    newCommandId: () => 'decided before',
  });
  const seen = await records.commitment({
    deadline: { counted: { quantity: 40, unit: 'WORKING_DAY' } },
  });
  const inputs = [
    ['recordPetition', letter],
    [
      'recordCommitment',
      {
        text: 'Sẽ sửa xong đường liên thôn.',
        promisorOfficeId: org.department.head.officeId,
        source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2026' } },
        deadline: { counted: { quantity: 40, unit: 'WORKING_DAY' } },
      },
    ],
  ] as const;
  const writing = inputs.map(([name, input]) =>
    handler.handle({ name, input, actor: secretary() }),
  );
  while (held.length < inputs.length) await new Promise((resolve) => setImmediate(resolve));

  await dayOff('2026-05-11');
  await dayOff('2026-05-08');
  const recount = recounting();
  expect(await recount.run()).toBe(1);
  for (const release of held) release();
  expect(await Promise.all(writing)).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);
  expect([await recount.run(), await recount.run()]).toEqual([2, 0]);
  const record = await readRecord(app.store, seen);
  if (record?.kind !== 'COMMITMENT') throw new Error('no promise');
  expect(record.state.deadlines.map(({ date }) => date)).toEqual(['2026-05-08', '2026-05-12']);
});
