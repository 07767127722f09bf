import { recordDefinitions } from '../records/recordDefinitions';
import { routesOf, type Route } from './route';

const routes = Object.values(recordDefinitions).flatMap(routesOf);
const byName = new Map<string, readonly Route[]>();
for (const route of routes) {
  const { name } = route.definition;
  byName.set(name, [...(byName.get(name) ?? []), route]);
}

/** Every command that may name the record of an id as the one that it writes to; none for an id of no record. */
export const routesOfRecord = (id: string): readonly Route[] =>
  routes.filter(
    ({ definition: { target }, prefix }) =>
      prefix !== '' &&
      id.startsWith(prefix) &&
      (target.kind === 'existing' || target.kind === 'either'),
  );

/** Whether the input names a record of the kind that the route writes to. */
function isMeantFor({ definition, prefix }: Route, input: unknown): boolean {
  const { target } = definition;
  if (!('field' in target) || typeof input !== 'object' || input === null) return false;
  const named = (input as Readonly<Record<string, unknown>>)[target.field];
  return typeof named === 'string' && named.startsWith(prefix);
}

/**
 * How a command is carried out. Several kinds of record may know commands of one name and one input;
 * the id in the target's field says which is meant, and one that fits none is refused by the first.
 * @throws RangeError when there is no such command: names come from us, never from clients.
 */
export function routeOf(name: string, input: unknown): Route {
  const [first, ...others] = byName.get(name) ?? [];
  if (first === undefined) throw new RangeError(`no such command: ${name}`);
  return others.find((route) => isMeantFor(route, input)) ?? first;
}
