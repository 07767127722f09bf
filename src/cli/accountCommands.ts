import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { AccountsError } from '../accounts/errors';
import { recover } from '../accounts/links';
import { loginNameOf } from '../accounts/loginName';
import { accountByLoginName } from '../accounts/store/accountRows';
import { markOf, openAccountsFile } from '../accounts/store/accountsFile';
import { verifyAccounts } from '../accounts/store/restoredAccounts';
import type { Config } from '../config';
import { keepAside } from './accountsCopy';
import { systemClock } from './clocks';
import { accountsPathIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import { takeFolderAlone } from './folderLock';
import type { Report } from './report';
import { addressOf } from './setupLink';

function isSound(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    verifyAccounts(path);
    return true;
  } catch (error) {
    if (error instanceof AccountsError) return false;
    throw error;
  }
}

/**
 * Forgets the accounts of a folder: the next start begins new ones and prints a set-up link. What was
 * there is kept. The log is not touched, so nothing that was recorded is lost.
 */
export function beginAccounts({ dataDir }: Config, { force }: { readonly force: boolean }): Report {
  mkdirSync(dataDir, { recursive: true });
  const folder = takeFolderAlone(dataDir);
  try {
    const path = accountsPathIn(dataDir);
    if (isSound(path) && !force)
      throw new CommandFailure(
        exitCodes.refused,
        'ACCOUNTS_SOUND',
        `${path} vẫn dùng được; dùng --force để bắt đầu lại (bản cũ được giữ). The file is sound, use ` +
          `--force to begin anew (it is kept).`,
      );
    const keptAs = keepAside(dataDir, 'accounts.before-begin');
    rmSync(markOf(path), { force: true });
    return {
      lines: [
        'Lần khởi động tới sẽ in liên kết thiết lập; the next start prints a set-up link.',
        ...(keptAs === null ? [] : [`Tệp cũ: ${keptAs}; the old file is kept there.`]),
      ],
      result: { keptAs },
    };
  } finally {
    folder.release();
  }
}

/** For whoever runs the server, where no administrator can sign in any more. A server may run meanwhile. */
export function recoverAccount(config: Config, name: string): Report {
  const path = accountsPathIn(config.dataDir);
  const unknown = new CommandFailure(
    exitCodes.refused,
    'UNKNOWN_ACCOUNT',
    `Không có tài khoản ${name} đang dùng; there is no account ${name} in use`,
  );
  if (!existsSync(path)) throw unknown;
  const file = openAccountsFile(path);
  try {
    const now = () => Date.parse(systemClock.now());
    const account = accountByLoginName(file, loginNameOf(name) ?? '');
    const link = account === null ? null : recover({ file, now }, account.id);
    if (link?.kind !== 'issued') throw unknown;
    const address = addressOf('', link.secret);
    const until = new Date(link.endsAt).toISOString();
    return {
      lines: [
        `Mở địa chỉ máy chủ với ${address} (dùng một lần, đến ${until}); open the server's address ` +
          `with that at its end, once, until then.`,
      ],
      result: { link: address, endsAt: until },
    };
  } finally {
    file.close();
  }
}
