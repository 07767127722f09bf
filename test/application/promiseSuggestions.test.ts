import { localDate } from '../../src/kernel/localDate';
import { suggestionsIn } from '../promiseLexicon/inOneGo';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import { leaderOf, secretaryOf, type SmallOrganisation } from '../support/smallOrganisation';
import type { TestApplication } from '../support/testApplication';

const minutes = `Đề nghị xã sẽ sửa đường.
UBND xã sẽ hoà giải xong vụ việc trước ngày 20/12/2026.
Xã sẽ lắp đèn đường trong quý I năm 2027.
Tôi xin hứa sẽ cố gắng.`;

describe('suggestions of the lexicon', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;
  let conferenceId: string;
  const secretary = () => secretaryOf(org.department);
  const idsIn = (text: string) =>
    suggestionsIn(conferenceId, text, localDate('2026-12-12')).map(({ id }) => id);
  const reject = (suggestionId: string | undefined) => ({ conferenceId, suggestionId });
  const confirm = (suggestionId: string | undefined) => ({
    text: 'Xã sẽ lắp đèn đường trong quý I năm 2027.',
    promisorOfficeId: org.department.head.officeId,
    source: { recordId: conferenceId },
    suggestionId,
  });

  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
    conferenceId = await records.conference('held');
    await app.accept('draftMinutes', { conferenceId, text: minutes }, secretary());
  });
  afterAll(() => app.close());

  it('are the promises of the minutes, not the demands', () => {
    expect(idsIn(minutes)).toHaveLength(3);
  });

  it('are rejected by a person, once, with a reason or without', async () => {
    const [first] = idsIn(minutes);
    await app.accept(
      'rejectPromiseSuggestion',
      { ...reject(first), reason: 'Đã xong' },
      secretary(),
    );
    const { rejectedSuggestions } = await records.conferenceState(conferenceId);
    expect(rejectedSuggestions).toEqual([{ id: first, reason: 'Đã xong' }]);
    expect(await app.rejection('rejectPromiseSuggestion', reject(first), secretary())).toBe(
      'SUGGESTION_ALREADY_DECIDED',
    );
  });

  it('stay rejected when the minutes are drafted anew with the tone placed elsewhere (R28)', async () => {
    const text = minutes.replace('hoà giải', 'hòa giải');
    await app.accept('draftMinutes', { conferenceId, text }, secretary());
    const [first] = idsIn(text);
    expect(await app.rejection('rejectPromiseSuggestion', reject(first), secretary())).toBe(
      'SUGGESTION_ALREADY_DECIDED',
    );
    expect(await app.rejection('recordCommitment', confirm(first), secretary())).toBe(
      'SUGGESTION_ALREADY_DECIDED',
    );
  });

  it('are confirmed by the promise recorded from them, once', async () => {
    const [, second] = idsIn(minutes);
    const { stream } = await app.accept('recordCommitment', confirm(second), secretary());
    expect((await records.commitmentState(stream)).suggestionId).toBe(second);
    expect(await app.rejection('recordCommitment', confirm(second), secretary())).toBe(
      'SUGGESTION_ALREADY_DECIDED',
    );
    expect(await app.rejection('rejectPromiseSuggestion', reject(second), secretary())).toBe(
      'SUGGESTION_ALREADY_DECIDED',
    );
  });

  it('must be marked in the minutes of that conference', async () => {
    const unknown = '00000000-0000-5000-8000-000000000000';
    expect(await app.rejection('rejectPromiseSuggestion', reject(unknown), secretary())).toBe(
      'UNKNOWN_RECORD',
    );
    expect(await app.rejection('recordCommitment', confirm(unknown), secretary())).toBe(
      'UNKNOWN_RECORD',
    );
    const [, , third] = idsIn(minutes);
    const without = await records.conference('held');
    const elsewhere = { conferenceId: without, suggestionId: third };
    expect(await app.rejection('rejectPromiseSuggestion', elsewhere, secretary())).toBe(
      'UNKNOWN_RECORD',
    );
  });

  it('are decided by the recorder, not by whoever promised', async () => {
    const [, , third] = idsIn(minutes);
    expect(
      await app.rejection('rejectPromiseSuggestion', reject(third), leaderOf(org.department)),
    ).toBe('NOT_ALLOWED');
  });

  it('are decided once, however many confirm and reject at the same time', async () => {
    const text = `${minutes}\nXã sẽ xây xong chợ trong quý II năm 2027.`;
    await app.accept('draftMinutes', { conferenceId, text }, secretary());
    const fresh = idsIn(text).filter((id) => !idsIn(minutes).includes(id));
    expect(fresh).toHaveLength(1);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0
          ? app.send('recordCommitment', confirm(fresh[0]), secretary())
          : app.send('rejectPromiseSuggestion', reject(fresh[0]), secretary()),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  });
});
