import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnswerThread, type AnswerThread } from '../../src/threads/answerThread';

/** Answers with the question, unless it is told to hang or to end. */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ kind, id, question }) => {
    if (kind === 'close') return parentPort.close();
    if (question === 'hang') for (;;);
    if (question === 'end') process.exit(7);
    if (question === 'fail')
      return parentPort.postMessage({ kind: 'failed', id,
        error: { className: 'RangeError', message: 'no', stack: null, fields: {}, cause: null } });
    parentPort.postMessage({ kind: 'answer', id, answer: question });
  });
  parentPort.postMessage({ kind: 'ready' });
`;

let folder: string;
let answers: AnswerThread<string, string>;
let restarts: Error[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-answers-'));
  const path = join(folder, 'program.cjs');
  writeFileSync(path, PROGRAM);
  restarts = [];
  answers = openAnswerThread({
    program: { path, data: null },
    withinMs: 200,
    onRestart: (error) => restarts.push(error),
  });
});
afterEach(async () => {
  await answers.close();
  rmSync(folder, { recursive: true });
});

describe('the thread that answers whole operations', () => {
  it('answers all who ask', async () => {
    const asked = ['một', 'hai', 'ba'];
    expect(await Promise.all(asked.map((each) => answers.answer(each)))).toEqual(asked);
  });

  it('is ended when it goes beyond its limit, and who waits is answered by another', async () => {
    const slow = answers.answer('hang');
    const next = answers.answer('sau đó');
    await expect(slow).rejects.toMatchObject({ code: 'OPERATION_TOO_SLOW' });
    expect(await next).toBe('sau đó');
    expect(restarts).toEqual([]);
  });

  it('that ends by itself is told of, and only its own question is lost', async () => {
    const lost = answers.answer('end');
    const next = answers.answer('sau đó');
    await expect(lost).rejects.toThrow('code 7');
    expect(await next).toBe('sau đó');
    expect(restarts).toHaveLength(1);
  });

  it('hands on what failed with its class', async () => {
    await expect(answers.answer('fail')).rejects.toBeInstanceOf(RangeError);
  });

  it('takes no more than a hundred who wait', async () => {
    const hanging = answers.answer('hang').catch(() => 'ended');
    const waiting = Array.from({ length: 120 }, () =>
      answers.answer('x').then(
        () => 'answered',
        ({ code }: { code: string }) => code,
      ),
    );
    const outcomes = await Promise.all(waiting);
    expect(await hanging).toBe('ended');
    expect(outcomes.filter((each) => each === 'OPERATION_TOO_SLOW').length).toBeGreaterThan(15);
    expect(outcomes.filter((each) => each === 'answered').length).toBeGreaterThan(90);
  });
});
