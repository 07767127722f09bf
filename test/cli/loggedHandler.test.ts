import type { CommandOutcome } from '../../src/application/commandRequest';
import { loggedHandler } from '../../src/cli/loggedHandler';
import { administrator, openTestApplication } from '../support/testApplication';

test('a command is told once; repeating it is a matter for debugging', async () => {
  const app = await openTestApplication();
  const told: [string, string][] = [];
  const note = (level: string) => (_fields: object, message: string) =>
    void told.push([level, message]);
  const handler = loggedHandler(app.handler, {
    debug: note('debug'),
    info: note('info'),
    warn: note('warn'),
    error: note('error'),
  });
  const send = (name: string): Promise<CommandOutcome> =>
    handler.handle({
      name: 'establishUnit',
      input: { commandId: 'x-1', name, level: 'PROVINCE', kind: 'STATE' },
      actor: administrator,
    });
  await send('Tỉnh Cà Mau');
  await send('Tỉnh Cà Mau');
  await send('Tỉnh Bạc Liêu');
  await app.close();
  expect(told).toEqual([
    ['info', 'command accepted'],
    ['debug', 'command repeated'],
    ['info', 'command rejected'],
  ]);
});
