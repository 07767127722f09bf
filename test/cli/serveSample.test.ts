import { serveSample } from '../../src/cli/serveSample';
import type { Log } from '../../src/http/log';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
afterEach(() => server.close());

const logging = (lines: [level: string, reason: unknown][]): Log => {
  const at = (level: string) => (fields: object) => {
    lines.push([level, (fields as { reason?: unknown }).reason]);
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

describe('A folder that the sample does not fit is served all the same', () => {
  test('with a clock before the sample can have happened, nothing is recorded', async () => {
    server = await startTestServer({ now: '2024-01-01T01:00:00.000Z' });
    const lines: [string, unknown][] = [];
    await serveSample(server.application, logging(lines));
    expect(lines).toEqual([['warn', expect.stringContaining('2025-09-01')]]);
    const { store } = server.application;
    expect((await store.readAll({ after: 'start', limit: 1 })).events).toEqual([]);
  });

  test('where somebody has recorded one of its units already, the server says which', async () => {
    server = await startTestServer({ now: '2026-12-12T01:30:00.000Z' });
    const { handler } = server.application;
    await handler.handle({
      name: 'establishUnit',
      input: { name: 'Tỉnh Hòa Bình', kind: 'ADMINISTRATIVE_UNIT', level: 'PROVINCE' },
      actor: { personId: 'somebody', officeId: null, role: 'ADMINISTRATOR', delegationId: null },
    });
    const lines: [string, unknown][] = [];
    await serveSample(server.application, logging(lines));
    expect(lines).toEqual([['warn', expect.stringContaining('unit/hoa-binh')]]);
  });
});
