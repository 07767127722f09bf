import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What a cookie may hold. */
const LONGEST = 4_000;

/** Closes small texts so that whoever keeps them for us neither reads nor changes them. */
export interface Seal {
  close(text: string): string;
  /** Null for whatever was not closed by it. */
  open(sealed: string): string | null;
}

/** @param key secret of the server: whatever else is made from it tells nothing of this */
export function createSeal(key: string): Seal {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'giu-loi: signing in by a provider', 32));
  return {
    close(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, own, iv, { authTagLength: TAG_BYTES });
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url');
    },
    open(sealed) {
      if (sealed.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(sealed)) return null;
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
      try {
        const iv = bytes.subarray(0, IV_BYTES);
        const decipher = createDecipheriv(ALGORITHM, own, iv, { authTagLength: TAG_BYTES });
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        const closed = bytes.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
