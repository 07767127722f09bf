import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { showProgress, withProgress } from '../../src/cli/progress';

/** Where progress is shown, as a terminal or as a file, with all that was written to it. */
function stream(isTTY: boolean): { readonly target: WriteStream; readonly text: () => string } {
  let written = '';
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString('utf8');
      done();
    },
  });
  Object.assign(target, { isTTY, columns: 120 });
  return { target: target as unknown as WriteStream, text: () => written };
}

describe('long work', () => {
  test('shows a bar on a terminal, redrawn in its place', () => {
    const { target, text } = stream(true);
    const progress = showProgress({ label: 'Xuất', total: 200, stream: target });
    progress.update(50);
    progress.update(200);
    progress.end();
    expect(text()).toContain('100% 200/200');
    expect(text()).toContain('\u001b[');
  });

  test('writes plain lines elsewhere, no more than one each interval and one at the end', () => {
    const { target, text } = stream(false);
    const seldom = showProgress({ label: 'Xuất', total: 200, stream: target, everyMs: 60_000 });
    for (let done = 1; done <= 200; done += 1) seldom.update(done);
    seldom.end();
    expect(text()).toBe('Xuất: 200/200 (100%)\n');
    const often = stream(false);
    const eager = showProgress({ label: 'Xuất', total: 2, stream: often.target, everyMs: 0 });
    eager.update(1);
    eager.end();
    expect(often.text()).toBe('Xuất: 1/2 (50%)\nXuất: 1/2 (50%)\n');
  });

  test('says nothing of work that never began', () => {
    const { target, text } = stream(false);
    showProgress({ label: 'Xuất', total: 0, stream: target }).end();
    expect(text()).toBe('');
  });

  test('ends its line when the work fails', async () => {
    const { target, text } = stream(false);
    const work = withProgress({ label: 'Xuất', total: 4, stream: target }, async (progress) => {
      progress.update(3);
      throw new Error('the disk is full');
    });
    await expect(work).rejects.toThrow('the disk is full');
    expect(text()).toBe('Xuất: 3/4 (75%)\n');
  });
});
