import { byId, word } from '../kernel/need';
import type { PersonFact } from './personFact';

/** Somebody who holds or held an office; null when nobody of that pseudonym does. */
export const person = byId(word<'person', string, PersonFact | null>('person'));

/** Units that reorganisations have named to take over all that a unit owes. */
export const successorUnitIds = byId(
  word<'successorUnitIds', string, readonly string[]>('successorUnitIds'),
);
