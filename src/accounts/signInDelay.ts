import { createHash } from 'node:crypto';
import { delayLeft, delayRules } from './delays';
import type { AccountsFile } from './store/accountsFile';
import {
  failuresOf,
  forgetFailures,
  isKnownAddress,
  noteAddress,
  noteFailure,
  sweepFailures,
  takeBackFailure,
} from './store/failureRows';

/** A try to sign in, as far as it is slowed down. */
export interface Try {
  /** As typed, if it is no sign-in name: such tries are slowed down alike. */
  readonly loginName: string;
  readonly address: string;
  /** Null where no account has the name. */
  readonly accountId: string | null;
}

/** Hashed: what was typed as a name may be a password, and addresses are nobody's business. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The part of an address that one subscriber has: of IPv6 the first half. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(after === undefined ? 0 : zeros).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const keysOf = ({ loginName, address }: Try) => ({
  pair: keyOf('pair', loginName, networkOf(address)),
  address: keyOf('address', networkOf(address)),
  name: keyOf('name', loginName),
});

/**
 * Slows down guessing. A name that strangers try from elsewhere is not slowed down where its owner
 * signed in before, so that nobody is kept out by others.
 */
export class SignInDelay {
  constructor(private readonly file: AccountsFile) {}

  /** Milliseconds for which the try is not looked at. */
  left(tried: Try, now: number): number {
    const keys = keysOf(tried);
    const wait = (rule: keyof typeof keys) =>
      delayLeft(delayRules[rule], failuresOf(this.file, keys[rule]), now);
    return Math.max(wait('pair'), wait('address'), this.isHome(tried, now) ? 0 : wait('name'));
  }

  /** Before the password is looked at: tries at once are counted, all of them. */
  count(tried: Try, now: number): void {
    this.file.note(() => {
      sweepFailures(this.file, now);
      for (const key of Object.values(keysOf(tried))) noteFailure(this.file, key, now);
    });
  }

  /** It was right. */
  succeeded(tried: Try & { readonly accountId: string }, now: number): void {
    const keys = keysOf(tried);
    this.file.write(() => {
      forgetFailures(this.file, keys.pair);
      takeBackFailure(this.file, keys.address);
      takeBackFailure(this.file, keys.name);
      noteAddress(this.file, tried.accountId, keyOf(networkOf(tried.address)), now);
    });
  }

  /** Whether the owner of the account signed in from there before. */
  isHome({ accountId, address }: Try, now: number): boolean {
    return (
      accountId !== null && isKnownAddress(this.file, accountId, keyOf(networkOf(address)), now)
    );
  }
}
