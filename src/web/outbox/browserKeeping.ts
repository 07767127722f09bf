import { createStore, get, keys, promisifyRequest } from 'idb-keyval';
import type { Keeping } from './keeping';

const store = createStore('giu-loi', 'kept');

/** IndexedDB: outlives a reload and a crash, and one transaction is atomic among all tabs. */
export const browserKeeping: Keeping = {
  get: (key) => get(key, store),
  update: (key, change) =>
    store('readwrite', (kept) => {
      const reading = kept.get(key);
      reading.onsuccess = () => {
        const next = change(reading.result);
        if (next === undefined) kept.delete(key);
        else kept.put(next, key);
      };
      return promisifyRequest(kept.transaction);
    }),
  keys: async (prefix) => {
    const all = await keys<string>(store);
    return all.filter((key) => key.startsWith(prefix));
  },
};
