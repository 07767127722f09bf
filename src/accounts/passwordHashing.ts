import { hash, verify } from '@node-rs/argon2';
import { Slots } from '../kernel/slots';
import { passwordAsKept } from './passwordRule';

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** Takes as long when there is no hash to compare with: whoever asks does not learn that. */
  verify(kept: string | null, password: string): Promise<boolean>;
}

export interface PasswordHashingOptions {
  /** How many are worked on at once; each takes a processor and 19 MiB. */
  readonly atOnce: number;
  readonly mostWaiting: number;
  readonly waitMs: number;
  /** For whoever finds the line full. */
  readonly refusal: () => Error;
}

/**
 * Argon2id in the threads of Node's pool, few at once: a flood of sign-ins waits in line, and what
 * others ask is answered meanwhile.
 */
export function createPasswordHashing(options: PasswordHashingOptions): PasswordHashing {
  const { atOnce: count, mostWaiting, waitMs, refusal } = options;
  const slots = new Slots({ count, mostWaiting, waitMs, refusal });
  const nobodys = hash('nobody has this password', cost);

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const leave = await slots.take();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(passwordAsKept(password), cost)),
    verify: (kept, password) =>
      inTurn(async () => {
        const isRight = await verify(kept ?? (await nobodys), passwordAsKept(password));
        return isRight && kept !== null;
      }),
  };
}
