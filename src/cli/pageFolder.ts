import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the compiled program, or in `dist` of a program that runs from its sources. */
const places = [
  join(__dirname, '..', '..', 'web'),
  join(__dirname, '..', '..', 'dist', 'web'),
] as const;

/** What `npm run build` made of `src/web`; null before it ran, and then only the API is served. */
export const pageFolder = (): string | null =>
  places.find((place) => existsSync(join(place, 'index.html'))) ?? null;
