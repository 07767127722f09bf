import 'reflect-metadata';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { openAnswerPower } from '../../src/cli/answerPower';
import { createSchema } from '../../src/graphql/buildSchema';
import { operationCost } from '../../src/graphql/operationCost';
import type { FinishedAnswer } from '../../src/graphql/wholeAnswer';
import { instantFromMillis } from '../../src/kernel/instant';

const FILTERED = [
  'text: "đường"',
  'text: "việc thứ 777"',
  'outstanding: true',
  'includeDuplicates: true',
  'timeliness: [OPEN_IN_TIME]',
  'timeliness: [OPEN_OVERDUE]',
  'status: [RECORDED]',
  'minimumOverdueLevel: 1',
  'madeIn: { kind: YEAR, year: 2026 }',
  'openIn: { kind: YEAR, year: 2026 }',
  'programme: "x"',
  'policyField: "TRANSPORT"',
  'dueFrom: "2027-06-01"',
  'unitId: "UNIT", includeSubunits: true',
  'officeId: "OFFICE"',
];
const LISTS_OF_COMMITMENTS = [
  'commitments',
  'extensionRegister',
  'reassignmentRegister',
  'repeatPromises',
  'verificationQueue',
];
const MOMENTS = ['', 'on: "2026-06-01"', 'asOf: "2026-10-01T00:00:00Z"'];

const called = (field: string, ...args: readonly string[]): string => {
  const given = args.filter((each) => each !== '');
  return given.length === 0 ? field : `${field}(${given.join(', ')})`;
};

/** What is measured: pages without their entries, counts, and what looks at many rows. */
function* questions(): Generator<string> {
  const page = 'position';
  for (const when of MOMENTS) {
    for (const list of LISTS_OF_COMMITMENTS) {
      yield `${called(list, 'first: 1', when)} { ${page} }`;
      yield `${called(list, 'first: 1', when)} { totalCount }`;
    }
    for (const filter of FILTERED) {
      yield `${called('commitments', 'first: 1', `filter: { ${filter} }`, when)} { ${page} }`;
      yield `${called('commitments', 'first: 1', `filter: { ${filter} }`, when)} { totalCount }`;
    }
    for (const list of ['petitions', 'dialogueConferences', 'units', 'offices', 'overdueNotices']) {
      yield `${called(list, 'first: 1', when)} { ${page} }`;
      yield `${called(list, 'first: 1', when)} { totalCount }`;
    }
    yield `${called('dueSoon', 'days: 92', when)} { totalCount }`;
    yield `${called('dueSoon', 'days: 92', when)} { days { date } }`;
    yield `${called('funnel', when)} { position }`;
    yield `${called('funnel', 'sourceId: "MEETING"', when)} { position }`;
    yield `${called('timeliness', when)} { position }`;
    for (const by of ['UNIT', 'PROMISOR', 'POLICY_FIELD', 'SOURCE'])
      yield `${called('timeliness', `groupBy: ${by}`, when)} { position }`;
    yield `${called('timeliness', 'filter: { text: "đường" }', when)} { position }`;
    yield `${called('petitionAnswerQuality', when)} { position }`;
    for (const text of ['đường', 'sua xong', 'việc thứ 777', 'x'])
      for (const asked of [page, 'totalCount'])
        yield `${called('search', `text: "${text}"`, 'first: 1', when)} { ${asked} }`;
    yield `${called('orphans', 'first: 1', when)} { totalCount }`;
    yield `${called('unit', 'id: "UNIT"', when)} { offices { id } }`;
    yield `${called('unit', 'id: "UNIT"', when)} { subunits(first: 100) { nodes { id } } }`;
    yield `${called('office', 'id: "OFFICE"', when)} { id }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { id } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { timeliness daysLeft overdue { level } } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { promisorOffice { unit { name } } } }`;
    yield `${called('commitments', 'first: 100', when)} { nodes { sources { __typename } duplicates { id } } }`;
    yield `${called('petitions', 'first: 100', when)} { nodes { timeliness breaches { kind } } }`;
    yield `${called('dialogueConferences', 'first: 100', when)} { nodes { opinions(first: 20) { nodes { text } } } }`;
    yield `${called('dialogueConferences', 'first: 100', when)} { nodes { funnel { count } } }`;
    yield `${called('overdueNotices', 'first: 100', when)} { nodes { commitment { id } } }`;
    yield `${called('verificationQueue', 'first: 100', when)} { nodes { mayVerify claim { statement } } }`;
  }
  for (const field of ['DUE_DATE', 'RECORDED_AT', 'MADE_ON', 'OVERDUE'])
    yield `commitments(first: 1, orderBy: { field: ${field} }) { position }`;
  yield `history(id: "COMMITMENT", first: 1) { position }`;
  yield `promiseSuggestions(conferenceId: "MEETING", first: 1) { position }`;
}

const data = process.argv[2] ?? 'data';

/**
 * `fieldPrices <data folder>`: CPU of single questions beside what they are said to cost, as a table;
 * what is dearer than it says stands first.
 */
async function run(): Promise<void> {
  const schema = createSchema();
  const power = openAnswerPower({
    logPath: join(data, 'events.db'),
    readDirectory: process.argv[3] ?? join(data, 'read'),
    hashKey: 'prices',
  });
  const now = instantFromMillis(Date.now());
  const ask = (query: string): Promise<FinishedAnswer> =>
    power.answer(
      {
        query,
        variables: {},
        operationName: null,
        actor: {
          personId: 'prices',
          role: 'ADMINISTRATOR',
          officeId: null,
          delegationId: null,
        } as never,
        requestId: 'prices',
        now,
      },
      60_000,
      new AbortController().signal,
    );
  const idOf = async (list: string): Promise<string> =>
    /"id":"([^"]+)"/.exec((await ask(`{ ${list}(first: 1) { nodes { id } } }`)).data)?.[1] ?? '';
  const unit =
    /"id":"([^"]+)"/.exec(
      (await ask('{ units(first: 1, filter: { level: [PROVINCE] }) { nodes { id } } }')).data,
    )?.[1] ?? '';
  const ids: Readonly<Record<string, string>> = {
    UNIT: unit,
    OFFICE: await idOf('offices'),
    MEETING: await idOf('dialogueConferences'),
    COMMITMENT: await idOf('commitments'),
  };
  const measured: { query: string; ms: number; said: number }[] = [];
  for (const field of questions()) {
    const query = `{ ${field.replace(/"(UNIT|OFFICE|MEETING|COMMITMENT)"/g, (_, name: string) => JSON.stringify(ids[name]))} }`;
    const said = (() => {
      try {
        return operationCost(schema, parse(query), {}) / 100;
      } catch {
        return 0;
      }
    })();
    const times: number[] = [];
    let isRefused = false;
    for (let round = 0; round < 2; round += 1) {
      const before = process.cpuUsage();
      const { errors } = await ask(query);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
      isRefused ||= errors.length > 0;
      if (errors.length > 0 && round === 0) console.error(query, errors[0]?.message);
      if (times[0] !== undefined && times[0] > 1_000) break;
    }
    if (process.argv.includes('--each'))
      console.error(`${Math.min(...times).toFixed(1)} ${said} ${field}`);
    if (!isRefused) measured.push({ query: field, ms: Math.min(...times), said });
  }
  await power.close();
  measured.sort((a, b) => b.ms / Math.max(b.said, 0.5) - a.ms / Math.max(a.said, 0.5));
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? '?'}, Node ${process.version}\n`,
  );
  console.log('| Question | CPU, ms | Said, ms |\n| --- | ---: | ---: |');
  for (const { query, ms, said } of measured)
    console.log(`| \`${query}\` | ${ms.toFixed(1)} | ${said.toFixed(1)} |`);
}

void run();
