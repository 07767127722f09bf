/** The log of the tests is on a server: `npm run test:server`. */
export const isOnServer = (process.env['EVENTSTORE_TEST_URL'] ?? '') !== '';

/** Why a test that tells the time itself is skipped on a server. */
export const OWN_CLOCK = 'the server stamps events with its own clock';

/** A test that a log on a server cannot serve; skipped there, with the reason in its title. */
export const testOnFile = (title: string, reason: string, run: () => Promise<void>): void => {
  if (isOnServer) test.skip(`${title} [skipped: ${reason}]`, run);
  else test(title, run);
};
