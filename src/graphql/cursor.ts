import { createHmac, timingSafeEqual } from 'node:crypto';
import { fault } from './faults';

/** Where an entry lies in its list: what it is sorted by, then its id. */
export interface PageKey {
  readonly value: string | number;
  readonly id: string;
}

/** Makes and reads cursors: the key itself, so that rows may come and go, and a seal over it. */
export interface CursorCodec {
  /** @param list what the cursor belongs to: field, filter and order. */
  encode(list: string, key: PageKey): string;
  /** @throws GraphQLError CURSOR_INVALID for one tampered with, or of another list. */
  decode(list: string, cursor: string): PageKey;
}

const SEAL_BYTES = 12;
/** Longest cursor; names it sorts by are cut long before. */
export const LONGEST_CURSOR = 2_000;

/** @param hashKey shared by every process over one log, as cursors travel between them. */
export function createCursorCodec(hashKey: string): CursorCodec {
  const sealOf = (list: string, payload: Buffer): Buffer =>
    createHmac('sha256', hashKey)
      .update(`${list.length}:${list}`)
      .update(payload)
      .digest()
      .subarray(0, SEAL_BYTES);

  return {
    encode(list, { value, id }) {
      const payload = Buffer.from(JSON.stringify([value, id]));
      return Buffer.concat([sealOf(list, payload), payload]).toString('base64url');
    },
    decode(list, cursor) {
      const bytes = Buffer.from(cursor.slice(0, LONGEST_CURSOR), 'base64url');
      const payload = bytes.subarray(SEAL_BYTES);
      const seal = bytes.subarray(0, SEAL_BYTES);
      // Base64 decoding skips what it does not know: only the text we wrote is taken.
      const isOurs = bytes.toString('base64url') === cursor && seal.length === SEAL_BYTES;
      if (!isOurs || !timingSafeEqual(seal, sealOf(list, payload))) throw fault('CURSOR_INVALID');
      const [value, id] = JSON.parse(payload.toString()) as [string | number, string];
      return { value, id };
    },
  };
}
