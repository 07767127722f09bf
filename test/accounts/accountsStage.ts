import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invite, useLinkOnce } from '../../src/accounts/links';
import { createPasswordHashing } from '../../src/accounts/passwordHashing';
import type { Seat } from '../../src/accounts/seat';
import { Sessions } from '../../src/accounts/sessions';
import { signIn, type AccountParts } from '../../src/accounts/signIn';
import { openAccountsFile, type AccountsFile } from '../../src/accounts/store/accountsFile';

export const PASSWORD = 'lúa chín đầu bờ 2026';
export const HOUR = 3_600_000;

/** Real accounts in a folder of their own, with a clock that stands until it is moved. */
export interface AccountsStage {
  readonly folder: string;
  readonly file: AccountsFile;
  readonly parts: AccountParts;
  readonly advance: (ms: number) => void;
  /** An account that has chosen `PASSWORD`; its id. */
  readonly member: (loginName: string) => Promise<string>;
  /** What a sign-in comes to: `signedIn` or the code of the refusal. */
  readonly trySignIn: (loginName: string, password: string, address?: string) => Promise<string>;
}

/** Does it so many times, one after the other. */
export async function repeat(n: number, work: (index: number) => unknown): Promise<void> {
  for (let index = 0; index < n; index += 1) await work(index);
}

const open: (() => void)[] = [];

/** For `afterEach`. */
export function closeStages(): void {
  for (const close of open.splice(0)) close();
}

export const chairSeat: Seat = { officeId: 'office-1', role: 'LEADER', delegationId: null };

export function openStage(): AccountsStage {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-accounts-'));
  const file = openAccountsFile(join(folder, 'accounts.db'));
  open.push(() => {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let now = Date.parse('2026-12-12T01:30:00Z');
  const parts: AccountParts = {
    file,
    hashing: createPasswordHashing({
      atOnce: 2,
      mostWaiting: 100,
      waitMs: 30_000,
      refusal: () => new Error('the line is full'),
    }),
    sessions: new Sessions(file, randomUUID),
    now: () => now,
    newId: randomUUID,
    firstSeat: () => Promise.resolve(chairSeat),
  };
  return {
    folder,
    file,
    parts,
    advance: (ms) => {
      now += ms;
    },
    async member(loginName) {
      const link = invite(parts, { loginName, personId: `person-${loginName}` });
      if (link.kind !== 'issued') throw new Error(link.code);
      const used = await useLinkOnce(parts, {
        secret: link.secret,
        loginName: null,
        password: PASSWORD,
      });
      if (used.kind !== 'signedIn') throw new Error(used.code);
      return used.account.id;
    },
    async trySignIn(loginName, password, address = '10.0.0.1') {
      const outcome = await signIn(parts, { loginName, password, address });
      return outcome.kind === 'signedIn' ? outcome.kind : outcome.code;
    },
  };
}
