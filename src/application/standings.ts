import type { About, Needs } from '../kernel/need';
import type { StandingFound } from '../kernel/standing';
import { definitionOf } from '../records/recordKinds';
import { aboutOf, gatherFacts } from './facts/gatherFacts';
import type { GatheringScope } from './gatheringScope';

/** A standing as its record declares it; the types that tie needs and facts were checked there. */
export interface DeclaredStanding {
  readonly needs: Needs;
  readonly of: (facts: never, about: About<never, never>) => StandingFound;
}

/** Who stands how to the record of the scope; a rejection when the input names one that is missing. */
export async function standingIn(
  { needs, of }: DeclaredStanding,
  scope: GatheringScope,
): Promise<StandingFound> {
  const facts = await gatherFacts(needs, scope);
  return of(facts as never, aboutOf(scope) as never);
}

/** The same of a record that the id names, by what its own kind declares; null when it names none. */
export async function standingOfRecord(
  id: string,
  scope: GatheringScope,
): Promise<StandingFound | null> {
  const definition = definitionOf(id);
  if (definition === null) return null;
  const state = await scope.streams.load(id, definition.fold);
  return state === null ? null : standingIn(definition.facts.standing, { ...scope, state });
}
