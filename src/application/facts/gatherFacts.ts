import type { About, Needs, Word } from '../../kernel/need';
import type { GatheringScope } from '../gatheringScope';
import { readers, type Reader } from './readers';

/** Reads what a command needs to know; the names are those under which it declares it. */
export async function gatherFacts(
  needs: Needs,
  scope: GatheringScope,
): Promise<Readonly<Record<string, unknown>>> {
  const { command, state } = scope;
  const { input, stream, occurredOn, today } = command;
  const about: About<unknown, unknown> = { input, state, stream, occurredOn, today };
  const facts = Object.entries(needs).map(async ([name, { word, keyOf }]) => {
    // Names and types of the readers were checked against the words where they are listed.
    const reader = (readers as Readonly<Record<string, Reader<Word> | undefined>>)[word.name];
    if (reader === undefined) throw new RangeError(`no such word: ${word.name}`);
    const key = keyOf(about as never);
    return [name, key === null ? reader.unnamed : await reader.read(key, scope)] as const;
  });
  return Object.fromEntries(await Promise.all(facts));
}
