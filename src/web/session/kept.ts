import { isKept } from '../outbox/entry';
import { entriesIn, outboxKey, type Keeping } from '../outbox/keeping';

/** Small things that a browser keeps by key, such as `localStorage`. */
export interface SmallKeeping {
  readonly length: number;
  key(index: number): string | null;
  removeItem(key: string): void;
}

const SEEN = 'giu-loi.seen ';

/** How many commands of a person, in whichever office, the server does not have yet. */
export async function unsentOf(keeping: Keeping, personId: string): Promise<number> {
  const keys = await keeping.keys(`${personId} `);
  const outboxes = keys.filter((key) => key.endsWith(outboxKey('')));
  const entries = await Promise.all(outboxes.map(async (key) => entriesIn(await keeping.get(key))));
  return entries.flat().filter(isKept).length;
}

/** Takes away all that this browser keeps for a person: drafts, what was not sent, and when it was here. */
export async function forgetKept(
  keeping: Keeping,
  small: SmallKeeping,
  personId: string,
): Promise<void> {
  for (const key of await keeping.keys(`${personId} `)) await keeping.update(key, () => undefined);
  const keys = Array.from({ length: small.length }, (_, index) => small.key(index) ?? '');
  for (const key of keys)
    if (key.startsWith(SEEN) && key.includes(` ${personId} `)) small.removeItem(key);
}
