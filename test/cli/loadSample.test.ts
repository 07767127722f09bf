import { readRecord } from '../../src/application/recordReader';
import type { CommandRequest } from '../../src/application/commandRequest';
import { createReorganisationRegister } from '../../src/application/reorganisationRegister';
import type { CommitmentState } from '../../src/commitment/state';
import { statusOf } from '../../src/commitment/status';
import { loadSample, type SampleStage } from '../../src/cli/loadSample';
import { instant } from '../../src/kernel/instant';
import { localDateOf } from '../../src/kernel/localDate';
import type { PetitionState } from '../../src/petition/state';
import { createReorganisationJob } from '../../src/processes/reorganisationJob';
import { readModelObligations } from '../../src/processes/readModelObligations';
import { openTestApplication, type TestApplication } from '../support/testApplication';

let app: TestApplication;
afterEach(() => app.close());

/** Like the program's own stage; with `power` it dies after that many new commands. */
function stageOf(power = Infinity): SampleStage {
  let recorded = 0;
  const stage = {
    store: app.store,
    today: () => localDateOf(app.clock.now()),
    handle: async (request: CommandRequest) => {
      if (recorded === power) throw new Error('power cut');
      const outcome = await app.handler.handle(request);
      if (outcome.kind === 'accepted' && !outcome.wasRepeated) recorded += 1;
      return outcome;
    },
    read: async (id: string) => (await readRecord(app.store, id))?.state ?? null,
    firstRecordedAt: async (stream: string) => {
      const { events } = await app.store.readStream(stream, { limit: 1 });
      return instant(events[0]?.recordedAt ?? '');
    },
  };
  return stage;
}

/** Streams whose first event has this type, folded. */
async function recordsBegunBy<S>(type: string): Promise<readonly S[]> {
  const states: S[] = [];
  const { events } = await app.store.readAll({ after: 'start', limit: 2_000 });
  for (const event of events) {
    if (event.type !== type) continue;
    const record = await readRecord(app.store, event.stream);
    states.push(record?.state as unknown as S);
  }
  return states;
}

const promises = () => recordsBegunBy<CommitmentState>('CommitmentRecorded');

const promiseWith = async (words: string): Promise<CommitmentState> => {
  const found = (await promises()).filter(({ text }) => text.includes(words));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} with ${words}`);
  return only;
};

const reorganise = () =>
  createReorganisationJob({
    handler: app.handler,
    directory: app.directory,
    reorganisations: createReorganisationRegister(app.store),
    obligations: readModelObligations(app.access),
    clock: app.clock,
    intervalMs: 1_000,
    onFailure: (error) => {
      throw error;
    },
  }).tick();

describe('the sample data', () => {
  test.each(['2025-09-01', '2026-02-16', '2026-12-12', '2027-05-01'])(
    'is accepted whole on %s and recorded once',
    async (day) => {
      app = await openTestApplication({ now: `${day}T01:30:00.000Z` });
      const { commandsRecorded } = await loadSample(stageOf());
      expect(commandsRecorded).toBeGreaterThan(130);
      const head = await app.store.head();
      app.clock.advanceDays(40);
      expect(await loadSample(stageOf())).toMatchObject({ commandsRecorded: 0 });
      expect(await app.store.head()).toBe(head);
    },
  );

  test('goes on where it was interrupted, on later days as well', async () => {
    app = await openTestApplication();
    let interruptions = 0;
    for (;;) {
      try {
        await loadSample(stageOf(1 + interruptions * 12));
        break;
      } catch (error) {
        expect(error).toEqual(new Error('power cut'));
        interruptions += 1;
        app.clock.advanceDays(1);
      }
    }
    expect(interruptions).toBeGreaterThan(4);
    const texts = (await promises()).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await loadSample(stageOf())).toMatchObject({ commandsRecorded: 0 });
  });

  test('shows a petition merged from two sessions, with both origins (R21)', async () => {
    app = await openTestApplication();
    await loadSample(stageOf());
    const petitions = await recordsBegunBy<PetitionState>('PetitionReceived');
    const [ended] = petitions.filter(({ status }) => status === 'MERGED');
    const [goesOn] = petitions.filter(({ status }) => status !== 'MERGED');
    expect(petitions).toHaveLength(2);
    expect(ended?.mergedIntoId).toBe(goesOn?.id);
    expect(goesOn?.answers.slice().map(({ kind }) => kind)).toEqual(['IN_PROGRESS']);
    expect(new Set(petitions.map(({ origin }) => origin.sourceId)).size).toBe(2);
  });

  test('shows a partial verdict, an extension refused and a promise made twice', async () => {
    app = await openTestApplication();
    await loadSample(stageOf());
    const school = await promiseWith('hai nhà vệ sinh');
    expect(statusOf(school)).toBe('PARTLY_VERIFIED');
    expect(school.deadlines[0]?.rule?.code).toBe('COMMUNE_FOLLOW_UP');
    const creche = await promiseWith('lớp nhóm trẻ');
    expect(creche.extensions.map(({ status }) => status)).toEqual(['REFUSED']);
    expect(creche.deadlines).toHaveLength(1);
    const again = await promiseWith('điểm tập kết rác tại chợ trung tâm trong quý này');
    const first = await promiseWith('điểm tập kết rác tại chợ trung tâm.');
    expect(again.duplicateLinks).toMatchObject([{ duplicateOfId: first.id, unlinkedOn: null }]);
  });

  test('shows a correction that MTTQ confirmed, with the overdue days that it took (R36)', async () => {
    app = await openTestApplication();
    await loadSample(stageOf());
    const bridge = await promiseWith('cầu dân sinh');
    expect(bridge.corrections).toMatchObject([
      {
        kind: 'DEADLINE',
        status: 'CONFIRMED',
        overdueDaysTaken: 8,
        decidedBy: { role: 'OVERSEER' },
      },
    ]);
  });

  test('shows a duty of every month, a joint promise and one made in the answer to a petition', async () => {
    app = await openTestApplication();
    await loadSample(stageOf());
    const duty = await promiseWith('niêm yết kết quả');
    expect(duty.recurrence?.rule).toMatchObject({ period: 'MONTH' });
    expect(duty.claims).toMatchObject([{ verdict: { confirmedDoneOn: '2026-12-02' } }]);
    const playground = await promiseWith('sân chơi thôn Mẫu Dưới');
    expect(playground.coPromisors).toHaveLength(1);
    const canal = await promiseWith('800 m kênh nội đồng');
    const petitions = await recordsBegunBy<PetitionState>('PetitionReceived');
    const answered = petitions.find(({ id }) => id === canal.origins[0]?.recordId);
    expect(answered?.answered.last?.kind).toBe('IN_PROGRESS');
  });

  test('the job carries the reorganisation of 01/07/2025 out without an orphan (R23)', async () => {
    app = await openTestApplication();
    await loadSample(stageOf());
    const before = await promises();
    expect(await reorganise()).toMatchObject([{ transferred: 4, orphans: [], isApplied: true }]);
    const after = await promises();
    const passed = after.filter(({ transfers }) => transfers.length > 0);
    expect(passed).toHaveLength(4);
    const deadlines = (states: readonly CommitmentState[]) => states.map((each) => each.deadlines);
    expect(deadlines(after)).toEqual(deadlines(before));
    const embankment = await promiseWith('kè xong bờ suối');
    const office = await readRecord(app.store, embankment.promisorOfficeId);
    const unit =
      office?.kind === 'OFFICE' ? await readRecord(app.store, office.state.unitId) : null;
    expect(unit?.state).toMatchObject({ name: 'Sở Xây dựng tỉnh Phú Thọ' });
  });
});
