import { createStore, get, keys, update } from 'idb-keyval';
import type { Keeping } from './keeping';

const store = createStore('giu-loi', 'kept');

/** IndexedDB: outlives a reload and a crash, and one transaction is atomic among all tabs. */
export const browserKeeping: Keeping = {
  get: (key) => get(key, store),
  update: (key, change) => update(key, change, store),
  keys: async (prefix) => {
    const all = await keys<string>(store);
    return all.filter((key) => key.startsWith(prefix));
  },
};
