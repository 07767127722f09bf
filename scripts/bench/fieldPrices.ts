import 'reflect-metadata';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { openAnswerPower } from '../../src/cli/answerPower';
import { createSchema } from '../../src/graphql/buildSchema';
import { operationCost } from '../../src/graphql/operationCost';
import type { FinishedAnswer } from '../../src/graphql/wholeAnswer';
import { instantFromMillis } from '../../src/kernel/instant';
import { questions, recordQuestions } from './fieldQuestions';

const data = process.argv[2] ?? 'data';

/**
 * `fieldPrices <data folder> [folder of read models] [--each] [--of=text]`: CPU of single questions beside what they are said to cost, as a table;
 * what is dearer than it says stands first.
 */
async function run(): Promise<void> {
  const schema = createSchema();
  const power = openAnswerPower({
    logPath: join(data, 'events.db'),
    readDirectory: process.argv[3] ?? join(data, 'read'),
    hashKey: 'prices',
    isTrial: true,
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
  const only = process.argv.find((each) => each.startsWith('--of='))?.slice(5) ?? '';
  for (const field of [...questions(), ...recordQuestions(schema)]) {
    if (!field.includes(only)) continue;
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
