import { randomUUID } from 'node:crypto';
import { AccountService } from '../accounts/accountService';
import { openAccountsFile } from '../accounts/store/accountsFile';
import type { EventStore } from '../eventstore/port';
import { fault } from '../graphql/faults';
import type { Config } from '../config';
import type { Log } from '../http/log';
import type { Clock } from '../kernel/clock';
import { localDateOf } from '../kernel/localDate';
import type { ReadAccess } from '../processes/readAccess';
import { accountsPathIn } from './dataFolder';
import { watchOffices } from './officesOfPersons';
import { createSignInWatch } from './signInWatch';

/** Of each line. Strangers take half of two processors at most: the other one goes on answering. */
const HASHES_AT_ONCE = 1;

export interface SignInParts {
  readonly store: EventStore;
  readonly access: ReadAccess;
  /** Of the days on which offices are held. */
  readonly clock: Clock;
  /** By which sessions, links and delays end: a trial that walks through days signs nobody out. */
  readonly realTime: Clock;
  /** Key of what browsers keep while somebody signs in elsewhere. */
  readonly hashKey: string;
  readonly log: Log;
}

/**
 * Accounts of the data folder, and who holds which office by the log.
 * @throws AccountsError
 */
export function openSignIn(
  { dataDir, machines, provider }: Pick<Config, 'dataDir' | 'machines' | 'provider'>,
  { store, access, clock, realTime, hashKey, log }: SignInParts,
) {
  const file = openAccountsFile(accountsPathIn(dataDir));
  const now = () => Date.parse(realTime.now());
  const today = () => localDateOf(clock.now());
  const offices = watchOffices(store, access, today);
  const service = new AccountService({
    file,
    offices,
    now,
    today,
    newId: randomUUID,
    machines,
    provider: provider && {
      settings: provider,
      sealKey: hashKey,
      onRefused: (reason) => log.warn({ reason }, 'a sign-in by the provider was refused'),
    },
    onRefusedToken: (reason) => log.debug({ reason }, 'a signed token was refused'),
    hashing: {
      atOnce: HASHES_AT_ONCE,
      mostWaiting: 50,
      waitMs: 5_000,
      refusal: () => fault('SERVER_BUSY'),
    },
  });
  const watch = createSignInWatch(() => `${service.version()}/${offices.version()}`, now);
  return {
    service,
    onChange: watch.onChange.bind(watch),
    async close(): Promise<void> {
      watch.stop();
      await offices.close();
      file.close();
    },
  };
}
