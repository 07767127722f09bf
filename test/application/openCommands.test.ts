import { allCommands } from '../../src/records/recordDefinitions';
import { probeInput } from '../../src/application/probeInput';
import { parseInput } from '../../src/application/parseInput';
import type { ActingPerson } from '../../src/application/commandRequest';
import { tellWholeStory } from '../golden/tellWholeStory';
import { actorNames, actors, commandRows, type ActorName, type Row } from '../support/commandRows';
import { openedTo, type OpenedTo } from '../support/openedTo';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openTestApplication, type TestApplication } from '../support/testApplication';

it('every command that people send has an input made of examples that its own schema takes', () => {
  for (const definition of allCommands.filter(({ answers }) => answers !== null))
    expect({ [definition.name]: parseInput(definition.input, probeInput(definition)) }).toEqual({
      [definition.name]: { input: expect.anything() as unknown },
    });
});

describe('what was accepted had been open just before', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openTestApplication({ now: '2026-01-05T02:00:00.000Z' });
  });
  afterAll(() => app.close());

  it('to its sender, through the whole golden story', async () => {
    const opened = openedTo(app);
    const asked: string[] = [];
    const notOpen: unknown[] = [];
    const watched: TestApplication = {
      ...app,
      async accept(name, input, actor) {
        const found = await opened(name, input, actor);
        const action = found?.find(({ command }) => command === name);
        if (found !== null) asked.push(name);
        if (found !== null && action?.refusal !== null) notOpen.push({ name, input, action });
        return app.accept(name, input, actor);
      },
    };
    await tellWholeStory(app, watched);
    expect(notOpen).toEqual([]);
    expect(new Set(asked).size).toBeGreaterThan(70);
  });
});

describe('what is open at a record', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;
  let opened: OpenedTo;
  const table = commandRows(() => app);

  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
    opened = openedTo(app);
  });
  afterAll(() => app.close());

  /** All who may, and of those who may not the first to get each code. */
  function asking({
    allowed,
    refused,
    otherwise,
  }: Row): readonly (readonly [ActorName, string | null])[] {
    const codes = new Set<string>();
    const others = actorNames
      .filter((name) => !allowed.includes(name))
      .map((name) => [name, otherwise?.[name] ?? refused] as const)
      .filter(([, code]) => !codes.has(code) && codes.add(code));
    return [...allowed.map((name) => [name, null] as const), ...others];
  }

  /** What they are refused for hangs on the unit that is typed. */
  const dependsOnInput = new Set(['reassignCommitment leaderOfDebtor']);

  it.each(Object.entries(table))(
    'says of %s to everybody what its permission would, and who may',
    async (command, row) => {
      const input = await row.input(records, org);
      for (const [name, code] of asking(row)) {
        const found = await opened(command, input, actors[name](org));
        if (found === null) return;
        const action = found.find((each) => each.command === command);
        if (dependsOnInput.has(`${command} ${name}`)) continue;
        expect({ name, code: action?.refusal?.code ?? null }).toEqual({ name, code });
        expect(action?.whoMay.length).toBeGreaterThan(0);
      }
    },
  );

  /** Commands open to somebody at a promise. */
  async function openAt(commitmentId: string, actor: ActingPerson): Promise<readonly string[]> {
    const found = (await opened('clarifyCommitment', { commitmentId }, actor)) ?? [];
    return found.filter(({ refusal }) => refusal === null).map(({ command }) => command);
  }

  it('changes with what happened: a claim that waits is for an overseer, and nothing else goes on', async () => {
    const { commitmentId } = await records.claim();
    const lead = leaderOf(org.communeCommittee);
    expect(await openAt(commitmentId, lead)).toEqual(['withdrawClaim']);
    expect(await openAt(commitmentId, overseerOf(org.front))).toEqual(
      expect.arrayContaining(['verifyFulfilment', 'rejectFulfilment']),
    );
    expect(await openAt(await records.closed(), lead)).toEqual([]);
  });

  it('R26: leaves the judgement to others where the overseer owes the promise itself', async () => {
    const changes = { promisorOfficeId: org.front.head.officeId, leadUnitId: org.front.unitId };
    const input = {
      text: 'Mặt trận sẽ giám sát xong công trình.',
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
      ...changes,
    };
    const { stream: commitmentId } = await app.accept(
      'recordCommitment',
      input,
      secretaryOf(org.front),
    );
    const evidence = [{ caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' }];
    const claim = { commitmentId, statement: 'Đã xong', evidence };
    await app.accept('claimFulfilment', claim, leaderOf(org.front));
    expect(await openAt(commitmentId, overseerOf(org.front))).not.toContain('verifyFulfilment');
    expect(await openAt(commitmentId, overseerOf(org.council))).toContain('verifyFulfilment');
  });

  it('names what is not there yet instead of an unknown record', async () => {
    const commitmentId = await records.commitment();
    const found = await opened('grantExtension', { commitmentId }, leaderOf(org.committee));
    expect(found?.find(({ command }) => command === 'grantExtension')?.refusal).toEqual({
      code: 'NOTHING_TO_ACT_ON',
      field: null,
    });
  });

  it('writes nothing', async () => {
    const commitmentId = await records.commitment();
    const before = await app.store.head();
    await openAt(commitmentId, leaderOf(org.department));
    expect(await app.store.head()).toBe(before);
  });
});
