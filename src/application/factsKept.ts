import type { FactsKept } from './gatheringScope';

/** Keeps what is read until the end of one question. */
export function factsKept(): FactsKept {
  const kept = new Map<string, unknown>();
  return <T>(what: readonly unknown[], read: () => T): T => {
    const name = JSON.stringify(what);
    if (!kept.has(name)) kept.set(name, read());
    return kept.get(name) as T;
  };
}
