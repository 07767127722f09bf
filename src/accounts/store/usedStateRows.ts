import type { AccountsFile } from './accountsFile';

/** Whether it was not used before: of two who come back with one sign-in, one gets in. */
export const markStateUsed = (
  file: AccountsFile,
  hash: string,
  { now, endsAt }: { readonly now: number; readonly endsAt: number },
): boolean =>
  file.write(() => {
    file.run('DELETE FROM used_state WHERE ends_at < ?', now);
    return (
      file.run('INSERT OR IGNORE INTO used_state (hash, ends_at) VALUES (?, ?)', hash, endsAt) > 0
    );
  });
