import { createContext } from '../../src/graphql/context';
import { severedStore, type Absence, type SeveredStore } from '../support/severedStore';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let log: SeveredStore;
/** Calls of `head`, which nobody but a question makes here. */
let looks = 0;

beforeEach(async () => {
  app = await openAskedApplication();
  log = await severedStore(app.store);
  looks = 0;
  const head = log.head.bind(log);
  log.head = () => {
    looks += 1;
    return head();
  };
});
afterEach(async () => {
  await log.release();
  await app.close();
});

const staleSince = () =>
  createContext({ ...app.dependencies, store: log }, null, 'question').staleSince();
/** Until the look that is under way has ended; no other is begun. */
const untilLooked = () => log.head().catch(() => undefined);

/** Over the stand-in `severedStore`, which nobody reads but those who ask. */
describe.each<Absence>(['refusing', 'frozen'])('a log that was %s (stand-in)', (absence) => {
  test('is looked at when somebody asks, once for all who ask meanwhile, and found to be back', async () => {
    log.sever(absence);
    await untilLooked();
    looks = 0;
    expect([staleSince(), staleSince(), staleSince()]).not.toContain(null);
    expect(looks).toBe(1);
    await untilLooked();

    log.mend();
    looks = 0;
    expect(staleSince()).not.toBeNull();
    expect(looks).toBe(1);
    await untilLooked();
    looks = 0;
    expect(staleSince()).toBeNull();
    expect(looks).toBe(0);
  });
});
