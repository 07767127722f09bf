import type { ActingPerson } from '../../src/application/commandRequest';
import { routeOf } from '../../src/application/commandRouter';
import { openCommands, type OpenCommand } from '../../src/application/openCommands';
import { createReorganisationRegister } from '../../src/application/reorganisationRegister';
import { createStreamLoader } from '../../src/application/streamLoader';
import { createStreamMemory } from '../../src/application/streamMemory';
import { localDateOf } from '../../src/kernel/localDate';
import type { TestApplication } from './testApplication';

/** A record, and the part of it by which a command's input names it; null where it makes a record. */
function namedIn(command: string, input: object) {
  const { target, answers } = routeOf(command, input).definition;
  const given = input as Readonly<Record<string, string | undefined>>;
  const id = 'field' in target && target.kind !== 'within' ? given[target.field] : undefined;
  if (id === undefined || answers === null) return null;
  const field = ['opinionId', 'suggestionId'].find((each) => given[each] !== undefined);
  return { id, part: field === undefined ? null : { field, id: given[field] ?? '' } };
}

/** Asks what is open to somebody at the record that a command would be sent to. */
export type OpenedTo = (
  command: string,
  input: object,
  actor: ActingPerson,
) => Promise<readonly OpenCommand[] | null>;

export function openedTo({ store, directory, clock }: TestApplication): OpenedTo {
  const memory = createStreamMemory(store);
  const reorganisations = createReorganisationRegister(store);
  return async (command, input, actor) => {
    const named = namedIn(command, input);
    if (named === null) return null;
    const now = clock.now();
    const streams = createStreamLoader(memory, named.id, localDateOf(now));
    const turn = () => Promise.resolve();
    const options = { memory, streams, directory, reorganisations, now, turn };
    return openCommands(options, named.id, named.part, actor);
  };
}
