/** The log of the tests is on a server: `npm run test:server`. */
export const isOnServer = (process.env['EVENTSTORE_TEST_URL'] ?? '') !== '';

/** A test that a log on a server cannot serve; skipped there, with the reason in its title. */
export const testOnFile = (title: string, reason: string, run: () => Promise<void>): void => {
  if (isOnServer) test.skip(`${title} [skipped: ${reason}]`, run);
  else test(title, run);
};
