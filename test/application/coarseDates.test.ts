import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import { overseerOf, secretaryOf, type SmallOrganisation } from '../support/smallOrganisation';
import type { TestApplication } from '../support/testApplication';

let app: TestApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  ({ app, org, records } = await openPreparedStage({ now: '2026-04-20T02:00:00.000Z' }));
});
afterEach(() => app.close());

describe('R54: made in 2026 and recorded on 20 April, it is in no box before the year ends', () => {
  const year = { occurredOn: { date: '2026-01-01', precision: 'YEAR' } };
  const fixed = (date: string) => ({ fixed: { date } });
  const refused = (code: string, field: string) => ({ rejection: { code, field } });

  it('so a deadline on 25 April, which no box or notice would ever show, is refused', async () => {
    const promise = {
      text: 'Trong năm sửa xong đường liên thôn.',
      promisorOfficeId: org.department.head.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2026' } },
      backdatingReason: 'Nhập hồ sơ muộn',
      ...year,
    };
    const secretary = secretaryOf(org.department);
    const entered = (date: string) =>
      app.send('recordCommitment', { ...promise, deadline: fixed(date) }, secretary);
    expect(await entered('2026-04-25')).toMatchObject(refused('DATE_TOO_EARLY', 'deadline'));
    expect(await entered('2026-12-31')).toMatchObject({ kind: 'accepted' });

    const { stream } = await app.accept('recordCommitment', promise, secretary);
    const set = { commitmentId: stream, deadline: fixed('2026-04-25') };
    expect(await app.send('setDeadline', set, secretary)).toMatchObject(
      refused('DATE_TOO_EARLY', 'deadline'),
    );
  });

  it('nor does another promise vanish under it until then, replaced or as its repetition', async () => {
    const due = { deadline: fixed('2026-12-31') };
    const [open, coarse] = [
      await records.commitment(due),
      await records.commitment({ ...due, ...year }),
    ];
    const replaced = { commitmentId: open, supersededById: coarse, reason: 'Rõ hơn' };
    expect(await app.send('supersedeCommitment', replaced, overseerOf(org.front))).toMatchObject(
      refused('WOULD_COUNT_NOWHERE', 'supersededById'),
    );
    const linked = { commitmentId: open, duplicateOfId: coarse };
    expect(await app.send('linkDuplicate', linked, secretaryOf(org.department))).toMatchObject(
      refused('WOULD_COUNT_NOWHERE', 'duplicateOfId'),
    );
  });
});
