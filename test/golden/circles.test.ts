import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '../../src/application/recordReader';
import { createReorganisationRegister } from '../../src/application/reorganisationRegister';
import { lineageOf } from '../../src/application/facts/partyFacts';
import { officesAndSuccessors } from '../../src/application/facts/officeSuccessors';
import { createStreamLoader } from '../../src/application/streamLoader';
import { createStreamMemory } from '../../src/application/streamMemory';
import { readCauses } from '../../src/application/consequences';
import { localDate } from '../../src/kernel/localDate';
import { createAddressBook } from '../../src/processes/noticeAddressee';
import { createDeadlineClock } from '../../src/processes/deadlineClock';
import { createConsequenceSweep } from '../../src/processes/consequenceSweep';
import { readModelCandidates } from '../../src/processes/readModelCandidates';
import { openAskedApplication, type Answer, type AskedApplication } from '../graphql/askedApplication';
import { openJob } from '../support/openJob';
import { readGoldenLog, writeLogFile } from './goldenLog';

let folder: string;
let app: AskedApplication;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-circles-'));
  writeLogFile(join(folder, 'events.db'), readGoldenLog());
  app = await openAskedApplication({ folder, now: '2027-07-15T02:00:00.000Z' });
  await app.caughtUp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Days on which circles hold: the first one begins on the 20th of January, the last never ends. */
const days = [null, '2027-01-21', '2027-01-26', '2027-02-02', '2027-07-01'];

const commitment = `id text status supersededBy { id supersededBy { id } } duplicateOf { id duplicateOf { id } }
  duplicates { id duplicates { id } } sources { text } timeliness`;
const petition = `id text mergedInto { id mergedInto { id } } mergedFrom { id mergedFrom { id } }
  origins { territory { id } } deadline { currentDate } timeliness`;
const unit = `id name parent { name parent { name } } subunits { nodes { name } }
  predecessors { name } successors { name successors { name } }
  headOffice { title successors { title successors { title } } delegations { toOffice { title } } }`;

/** Every question whose answer follows links, asked as anybody may. */
const questions: readonly string[] = [
  `commitments(on: $on, first: 100, filter: { includeDuplicates: true }) { totalCount nodes { ${commitment} } }`,
  `repeatPromises(on: $on, filter: { includeDuplicates: true }) { totalCount nodes { timesMade firstMadeOn { date } occasions { text } } }`,
  `petitions(on: $on, first: 100) { totalCount nodes { ${petition} } }`,
  `petitionAnswerQuality(on: $on) { received receivedRaw answered { value } }`,
  `units(on: $on, first: 100) { totalCount nodes { ${unit} } }`,
  `timeliness(on: $on) { total { excluded total } }`,
  `dueSoon(on: $on, days: 60) { days { date commitments { id } } }`,
  `orphans(on: $on) { totalCount }`,
  `search(on: $on, text: "vòng") { totalCount }`,
  `verificationQueue(on: $on) { totalCount }`,
  `reassignmentRegister(on: $on) { totalCount }`,
];

describe('R53: on a log that holds circles of every kind', () => {
  it('all read models are ready', () => {
    expect(app.readModels.status().isReady).toBe(true);
  });

  it.each(days)('every question that follows links has an answer, on %s', async (on) => {
    for (const question of questions)
      await app.ask(`query ($on: Date) { ${question} }`, { on });
  });

  it('what repeats each other is one promise made twice, with both occasions', async () => {
    for (const on of ['2027-01-21', '2027-07-01']) {
      const { repeatPromises }: Answer = await app.ask(
        `query ($on: Date) { repeatPromises(on: $on, filter: { includeDuplicates: true, text: "vòng lặp" }) {
           nodes { timesMade occasions { text } } } }`,
        { on },
      );
      expect(repeatPromises.nodes.length).toBe(2);
      for (const { timesMade, occasions } of repeatPromises.nodes) {
        expect(timesMade).toBe(2);
        expect(occasions).toHaveLength(2);
      }
    }
  });

  it('a unit below itself has a lineage, heads above it, and offices in its place', async () => {
    const { units } = await app.ask<{
      units: { nodes: { id: string; name: string; headOffice: { id: string } }[] };
    }>('{ units(first: 100) { nodes { id name headOffice { id } } } }');
    const circular = units.nodes.find(({ name }) => name === 'Ban quản lý một');
    if (circular === undefined) throw new Error('no circle of units');
    const streams = createStreamLoader(createStreamMemory(app.store), circular.id, localDate('2027-07-01'));
    const lineage = await lineageOf(streams, circular.id);
    expect(lineage?.length).toBeGreaterThan(0);
    const scope = {
      streams,
      directory: app.directory,
      reorganisations: createReorganisationRegister(app.store),
    };
    const offices = await officesAndSuccessors(
      scope,
      [circular.headOffice.id],
      localDate('2027-07-01'),
    );
    expect(offices.size).toBe(2);
    const unitById = async (id: string) => {
      const record = await readRecord(app.store, id);
      return record?.kind === 'UNIT' ? record.state : null;
    };
    const book = createAddressBook(app.directory, unitById, localDate('2027-07-01'));
    const { commitments }: Answer = await app.ask('{ commitments(first: 1) { nodes { id } } }');
    const record = await readRecord(app.store, commitments.nodes[0].id);
    if (record?.kind !== 'COMMITMENT') throw new Error('no promise');
    const owed = { ...record.state, promisorUnitId: circular.id };
    expect(await book.officeFor('SUPERIOR_HEAD', owed, new Set())).toEqual(expect.any(String));
  });

  it('the clock, the reorganisation job and the sweep of inherited deadlines come to their end', async () => {
    const failures: unknown[] = [];
    const clock = createDeadlineClock({
      handler: app.handler,
      directory: app.directory,
      candidates: readModelCandidates(app.access),
      readRecord: (id) => readRecord(app.store, id),
      clock: app.clock,
      intervalMs: 60_000,
      onFailure: (error) => failures.push(error),
    });
    await clock.tick();
    const job = openJob(app);
    await job.tick();
    const sweep = createConsequenceSweep({
      causes: readCauses(app.store),
      directory: app.directory,
      handler: app.handler,
      intervalMs: 60_000,
      onFailure: (error) => failures.push(error),
    });
    await sweep.tick();
    expect(failures).toEqual([]);
  });
});
