import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { invite } from '../../src/accounts/links';
import { makeToken } from '../../src/accounts/ownAccount';
import { accountByLoginName } from '../../src/accounts/store/accountRows';
import { openAccountsFile } from '../../src/accounts/store/accountsFile';
import { endTokensOf } from '../../src/accounts/store/tokenRows';
import { accountsPathIn } from '../../src/cli/dataFolder';

const me = { loginName: 'bench', personId: 'bench', isAdministrator: true };

/** Headers by which a server in production knows an administrator; before it is started. */
export function benchHeaders(dataDirectory: string): Readonly<Record<string, string>> {
  mkdirSync(dataDirectory, { recursive: true });
  const file = openAccountsFile(accountsPathIn(dataDirectory));
  try {
    const parts = { file, now: () => Date.now(), newId: randomUUID };
    invite(parts, me);
    const id = accountByLoginName(file, me.loginName)?.id ?? '';
    endTokensOf(file, id);
    const seat = { officeId: null, role: 'ADMINISTRATOR', delegationId: null } as const;
    const made = makeToken(parts, id, { name: 'bench', days: 1, seat, mayWrite: true });
    if (made.kind !== 'made') throw new Error(`no token for the bench: ${made.code}`);
    return { authorization: `Bearer ${made.secret}` };
  } finally {
    file.close();
  }
}
