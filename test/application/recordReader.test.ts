import { readRecord } from '../../src/application/recordReader';
import { instant } from '../../src/kernel/instant';
import {
  administrator,
  openTestApplication,
  type TestApplication,
} from '../support/testApplication';

describe('a record read from the log', () => {
  let app: TestApplication;
  let officeId: string;

  beforeAll(async () => {
    app = await openTestApplication({ now: '2026-12-10T01:00:00.000Z' });
    const unit = { name: 'UBND tỉnh', kind: 'STATE', level: 'PROVINCE' };
    const { stream: unitId } = await app.accept('establishUnit', unit, administrator);
    const office = { unitId, title: 'Chủ tịch', isHead: true };
    officeId = (await app.accept('establishOffice', office, administrator)).stream;
    app.clock.advanceDays(1);
    await app.accept('appointOfficeHolder', { officeId, displayName: 'A' }, administrator);
  });
  afterAll(() => app.close());

  it('is folded to its newest state, by kind', async () => {
    const record = await readRecord(app.store, officeId);
    expect(record).toMatchObject({
      kind: 'OFFICE',
      id: officeId,
      version: 2,
      position: await app.store.head(),
      state: { title: 'Chủ tịch', holdings: [{ to: null }] },
    });
  });

  it('is as it was known at an earlier instant (R1)', async () => {
    const asOf = instant('2026-12-11T00:59:59.999Z');
    const record = await readRecord(app.store, officeId, { asOf });
    expect(record).toMatchObject({ version: 1, state: { holdings: [] } });
  });

  it('was not there before it was recorded', async () => {
    const asOf = instant('2026-12-09T00:00:00.000Z');
    expect(await readRecord(app.store, officeId, { asOf })).toBeNull();
  });

  it.each(['office-00000000-0000-5000-8000-000000000000', 'office-1', 'office-\0', 'unknown', ''])(
    'is not there under %j',
    async (id) => {
      expect(await readRecord(app.store, id)).toBeNull();
    },
  );
});
