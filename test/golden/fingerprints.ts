import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allProjections } from '../../projections/registry';
import { rowCodeHash } from './rowCode';

export const FINGERPRINTS = join(__dirname, 'projectionFingerprints.json');

/** Of one projection: its version, and a hash of all code that makes its rows. */
export interface Fingerprint {
  readonly version: number;
  readonly rowCode: string;
}

export type Fingerprints = Readonly<Record<string, Fingerprint>>;

const source = join(__dirname, '../../src');
/** The search is handed the passages of every kind of record. */
const passages = readdirSync(source)
  .map((feature) => join(source, feature, 'passages.ts'))
  .filter(existsSync);

export const fingerprintsNow = (): Fingerprints =>
  Object.fromEntries(
    allProjections.map(({ name, version }) => {
      const apply = join(__dirname, '../../projections', name, 'apply.ts');
      return [name, { version, rowCode: rowCodeHash(apply, name === 'search' ? passages : []) }];
    }),
  );

export const committedFingerprints = (): Fingerprints =>
  existsSync(FINGERPRINTS)
    ? (JSON.parse(readFileSync(FINGERPRINTS, 'utf8')) as Fingerprints)
    : {};

/** Projections whose rows may come out otherwise although installations would not rebuild them. */
export const withoutNewVersion = (before: Fingerprints, now: Fingerprints): string[] =>
  Object.entries(now).flatMap(([name, { version, rowCode }]) => {
    const last = before[name];
    return last !== undefined && last.rowCode !== rowCode && version <= last.version ? [name] : [];
  });
