import { createServer } from 'node:http';
import { join } from 'node:path';
import { askForRebuild } from '../../src/cli/controlClient';
import { newFolder, removeFolders } from '../support/commandLine';

afterEach(removeFolders);

test('a process that ends in the middle of a rebuild asked of it is told of: code 4', async () => {
  const path = join(newFolder(), 'control.sock');
  const server = createServer((_, response) => {
    response.write(`${JSON.stringify({ done: 1, total: 9 })}\n`);
    setTimeout(() => response.destroy(), 50);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const told: number[] = [];
  await expect(askForRebuild(path, null, (done) => told.push(done))).rejects.toMatchObject({
    code: 'PROCESS_UNREACHABLE',
    exitCode: 4,
  });
  expect(told).toEqual([1]);
  await new Promise((resolve) => server.close(resolve));
});
