/** How soon an open socket learns that its sign-in does not stand any more. */
const EVERY_MS = 200;
/** Sessions end by themselves too. */
const AT_LEAST_EVERY_MS = 30_000;

/** Tells listeners when a sign-in may not stand as it did: an ending, another holder, another day. */
export function createSignInWatch(version: () => string, now: () => number) {
  const listeners = new Set<() => void>();
  const current = () => {
    try {
      return `${version()}/${Math.floor(now() / AT_LEAST_EVERY_MS)}`;
    } catch {
      // A file that cannot be read changes nothing for who is in.
      return seen;
    }
  };
  let seen = '';
  seen = current();
  const timer = setInterval(() => {
    const found = current();
    if (found === seen) return;
    seen = found;
    for (const listener of listeners) listener();
  }, EVERY_MS);
  timer.unref();
  return {
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearInterval(timer),
  };
}
