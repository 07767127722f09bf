import { hash, verify } from '@node-rs/argon2';
import { Slots } from '../kernel/slots';
import { passwordAsKept } from './passwordRule';

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /**
   * Takes as long when there is no hash to compare with: whoever asks does not learn that.
   * @param isKnown whether the owner signed in from there before, or is signed in
   */
  verify(kept: string | null, password: string, isKnown: boolean): Promise<boolean>;
}

export interface PasswordHashingOptions {
  /** How many of one line are worked on at once; each takes a processor and 19 MiB. */
  readonly atOnce: number;
  readonly mostWaiting: number;
  readonly waitMs: number;
  /** For whoever finds the line full. */
  readonly refusal: () => Error;
}

/**
 * Argon2id in the threads of Node's pool, few at once: a flood of sign-ins waits in line, and what
 * others ask is answered meanwhile. Whoever showed before that he is who he says, by a link, a session or a
 * sign-in from the same network, stands in no line with strangers, so that a flood keeps him from nothing.
 */
export function createPasswordHashing(options: PasswordHashingOptions): PasswordHashing {
  const { atOnce: count, mostWaiting, waitMs, refusal } = options;
  const line = () => new Slots({ count, mostWaiting, waitMs, refusal });
  const known = line();
  const strangers = line();
  const nobodys = hash('nobody has this password', cost);

  async function inTurn<T>(slots: Slots, work: () => Promise<T>): Promise<T> {
    const leave = await slots.take();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    hash: (password) => inTurn(known, () => hash(passwordAsKept(password), cost)),
    verify: (kept, password, isKnown) =>
      inTurn(isKnown ? known : strangers, async () => {
        const isRight = await verify(kept ?? (await nobodys), passwordAsKept(password));
        return isRight && kept !== null;
      }),
  };
}
