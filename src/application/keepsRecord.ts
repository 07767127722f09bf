import type { EventStore } from '../eventstore/port';
import type { LocalDate } from '../kernel/localDate';
import { onDay } from '../kernel/occurredOn';
import { secretary } from '../kernel/permission';
import { definitionOf } from '../records/recordKinds';
import { actingAs } from './actingAs';
import type { ActingPerson } from './commandRequest';
import type { GatheringScope } from './gatheringScope';
import { permissionOf } from './permissions';
import { standingIn } from './standings';
import { createStreamLoader } from './streamLoader';
import { createStreamMemory } from './streamMemory';

/**
 * Whether whoever acts is a secretary who keeps the record (`domain.md` §4.7): of its unit, of the one
 * above, of the unit whose meeting it was drawn from, or of the desk that serves one of these (R46).
 */
export async function keepsRecord(
  store: EventStore,
  person: ActingPerson,
  id: string,
  today: LocalDate,
): Promise<boolean> {
  const definition = definitionOf(id);
  if (person.role !== 'SECRETARY' || definition === null) return false;
  const streams = createStreamLoader(createStreamMemory(store), id, today);
  const state = await streams.load(id, definition.fold);
  const acting = await actingAs(person, streams);
  if (state === null || 'rejection' in acting) return false;
  const { actor, office: actingOffice } = acting;
  const command = { input: {}, stream: id, actor, today, occurredOn: onDay(today) };
  // Standings of records that exist ask of a command no more than this.
  const scope = { command, state, actingOffice, streams } as unknown as GatheringScope;
  const standing = await standingIn(definition.facts.standing, scope);
  return !('rejection' in standing) && permissionOf(secretary, acting, standing) === null;
}
