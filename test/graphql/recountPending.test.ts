import { readWorkCalendar } from '../../src/application/calendarReader';
import { calendarEntryId } from '../../src/calendar/decideCalendar';
import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { localDate } from '../../src/kernel/localDate';
import { createDeadlineRecount } from '../../src/processes/deadlineRecount';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-11-20T02:00:00.000Z' });
  records = preparedRecords(app, await establishSmallOrganisation(app));
  const handle: typeof app.handler.handle = (request) => app.handler.handle(request);
  await tellShippedCalendar({ store: app.store, handle });
});
afterAll(() => app.close());

async function deadline(id: string): Promise<unknown> {
  await app.caughtUp();
  const asked = `query ($id: ID!) { commitment(id: $id) {
    deadline { currentDate isRecountPending } } }`;
  return (await app.ask<{ commitment: { deadline: object } }>(asked, { id })).commitment.deadline;
}

test('a deadline waits for its recount from the change of the calendar to the recount (decision 13)', async () => {
  const moving = await records.commitment({
    deadline: { counted: { quantity: 3, unit: 'WORKING_DAY' } },
  });
  const staying = await records.commitment({ deadline: { fixed: { date: '2026-11-25' } } });
  const counted = { currentDate: '2026-11-25', isRecountPending: false };
  expect(await deadline(moving)).toEqual(counted);

  const entryId = calendarEntryId(localDate('2026-11-24'));
  const on = { entryId, isInForce: true, reason: 'Luật có hiệu lực' };
  await app.accept('switchCalendarEntry', on, administrator);
  expect(await deadline(moving)).toEqual({ ...counted, isRecountPending: true });
  expect(await deadline(staying)).toEqual(counted);

  const recount = createDeadlineRecount({
    calendarVersion: async () => (await readWorkCalendar(app.store)).version,
    handler: app.handler,
    access: app.access,
    onFailure: (error) => {
      throw error;
    },
  });
  expect(await recount.run()).toBe(1);
  expect(await deadline(moving)).toEqual({ currentDate: '2026-11-26', isRecountPending: false });
  expect(await deadline(staying)).toEqual(counted);
});
