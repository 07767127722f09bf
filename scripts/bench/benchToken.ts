import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { invite } from '../../src/accounts/links';
import { makeToken } from '../../src/accounts/ownAccount';
import type { Seat } from '../../src/accounts/seat';
import { accountByLoginName } from '../../src/accounts/store/accountRows';
import { openAccountsFile } from '../../src/accounts/store/accountsFile';
import { endTokensOf } from '../../src/accounts/store/tokenRows';
import { accountsPathIn } from '../../src/cli/dataFolder';
import { READER } from './sampleEvents';

export type Headers = Readonly<Record<string, string>>;

export const administratorsSeat: Seat = {
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
};

const me = { loginName: 'bench', personId: READER, isAdministrator: true };

/** Headers by which a server in production knows who asks, one for each seat; before it is started. */
export function benchHeaders<Seats extends readonly Seat[]>(
  dataDirectory: string,
  ...seats: Seats
): { readonly [Each in keyof Seats]: Headers } {
  mkdirSync(dataDirectory, { recursive: true });
  const file = openAccountsFile(accountsPathIn(dataDirectory));
  const parts = { file, now: () => Date.now(), newId: randomUUID };
  try {
    invite(parts, me);
    const id = accountByLoginName(file, me.loginName)?.id ?? '';
    endTokensOf(file, id);
    return seats.map((seat): Headers => {
      const made = makeToken(parts, id, { name: 'bench', days: 1, seat, mayWrite: true });
      if (made.kind !== 'made') throw new Error(`no token for the bench: ${made.code}`);
      return { authorization: `Bearer ${made.secret}` };
    }) as { readonly [Each in keyof Seats]: Headers };
  } finally {
    file.close();
  }
}
