import { setMaxListeners } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnswerProcess, type AnswerProcess } from '../../src/threads/answerProcess';

/** Answers with the question, unless it is told to hang or to end. */
const PROGRAM = `
  const fs = require('node:fs');
  const say = (message) => process.send(message);
  process.on('disconnect', () => process.exit());
  process.on('message', ({ kind, id, question }) => {
    if (kind === 'open') return fs.existsSync(__filename + '.late') ? null : say({ kind: 'ready' });
    if (question === 'hang, and the next one starts late') fs.writeFileSync(__filename + '.late', '');
    if (question?.startsWith('hang')) for (;;);
    if (kind === 'close') return process.exit();
    if (kind === 'leave') return say({ kind: 'failed', id,
      error: { className: 'RangeError', message: 'left', stack: null, fields: {}, cause: null } });
    if (question === 'wait') return;
    if (question === 'statement') {
      const sqlite = process.versions.node < '24' ? '@photostructure/sqlite' : 'node:sqlite';
      const { DatabaseSync } = require(require.resolve(sqlite, { paths: [process.cwd()] }));
      new DatabaseSync(':memory:').prepare(
        'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n').get();
    }
    if (question === 'end') process.exit(7);
    if (question === 'fail')
      return say({ kind: 'failed', id,
        error: { className: 'RangeError', message: 'no', stack: null, fields: {}, cause: null } });
    say({ kind: 'answer', id, answer: question });
  });
`;

let folder: string;
const here = { asker: 'one', signal: new AbortController().signal };
setMaxListeners(100, here.signal);

let answers: AnswerProcess<string, string>;
let restarts: Error[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-answers-'));
  const path = join(folder, 'program.cjs');
  writeFileSync(path, PROGRAM);
  restarts = [];
  answers = openAnswerProcess({
    program: { path, data: null },
    withinMs: 3_000,
    onRestart: (error) => restarts.push(error),
  });
});
afterEach(async () => {
  await answers.close();
  rmSync(folder, { recursive: true });
});

describe('the process that answers whole operations', () => {
  it('answers all who ask', async () => {
    const asked = ['một', 'hai', 'ba'];
    expect(await Promise.all(asked.map((each) => answers.answer(each, here)))).toEqual(asked);
  });

  it('is ended when it goes beyond its limit, and who waits is answered by another', async () => {
    await answers.answer('một', here);
    const slow = answers.answer('hang', here);
    const next = answers.answer('sau đó', { ...here, asker: 'other' });
    await expect(slow).rejects.toMatchObject({ code: 'OPERATION_TOO_SLOW' });
    expect(await next).toBe('sau đó');
    expect(restarts).toEqual([]);
  });

  it('that ends by itself is told of, and only its own question is lost', async () => {
    await answers.answer('một', here);
    const lost = answers.answer('end', here);
    const next = answers.answer('sau đó', here);
    await expect(lost).rejects.toThrow('ended with 7');
    expect(await next).toBe('sau đó');
    expect(restarts).toHaveLength(1);
  });

  it('hands on what failed with its class', async () => {
    await expect(answers.answer('fail', here)).rejects.toBeInstanceOf(RangeError);
  });

  it('is ended inside of a statement that does not end, and the server lives on', async () => {
    await expect(answers.answer('statement', here)).rejects.toMatchObject({
      code: 'OPERATION_TOO_SLOW',
    });
    expect(await answers.answer('sau đó', here)).toBe('sau đó');
  });

  it('keeps nobody longer for another one that does not start', async () => {
    await answers.answer('một', here);
    await expect(answers.answer('hang, and the next one starts late', here)).rejects.toMatchObject({
      code: 'OPERATION_TOO_SLOW',
    });
    await expect(answers.answer('sau đó', here)).rejects.toMatchObject({ code: 'SERVER_BUSY' });
  });

  it('tells whoever waits in line for as long as an answer may take that it is busy', async () => {
    await answers.answer('một', here);
    const slow = expect(answers.answer('hang', here)).rejects.toMatchObject({
      code: 'OPERATION_TOO_SLOW',
    });
    await expect(answers.answer('hai', here)).rejects.toMatchObject({ code: 'SERVER_BUSY' });
    await slow;
  });

  it('gives one half of its time where another asker waits', async () => {
    await answers.answer('một', here);
    const slow = expect(answers.answer('wait', here)).rejects.toMatchObject({
      code: 'OPERATION_TOO_SLOW',
    });
    expect(await answers.answer('khác', { ...here, asker: 'other' })).toBe('khác');
    await slow;
  });

  it('takes no more than a few of one asker, and answers another between them', async () => {
    await answers.answer('một', here);
    const order: string[] = [];
    const asked = Array.from({ length: 40 }, (_, index) =>
      answers.answer(`${index}`, here).then(
        (answer) => order.push(answer),
        ({ code }: { code: string }) => order.push(code),
      ),
    );
    const other = answers
      .answer('khác', { ...here, asker: 'other' })
      .then((answer) => order.push(answer));
    await Promise.all([...asked, other]);
    expect(order.filter((each) => each === 'SERVER_BUSY').length).toBeGreaterThan(15);
    const answered = order.filter((each) => each !== 'SERVER_BUSY');
    expect(answered.indexOf('khác')).toBeLessThan(3);
  });

  it('stops working for whoever leaves, in the line and out of it', async () => {
    await answers.answer('một', here);
    const left = new AbortController();
    const leaving = { asker: 'leaving', signal: left.signal };
    const gone = [answers.answer('wait', leaving), answers.answer('hai', leaving)].map((each) =>
      expect(each).rejects.toThrow('aborted'),
    );
    left.abort();
    await Promise.all(gone);
    expect(await answers.answer('sau đó', here)).toBe('sau đó');
  });
});
