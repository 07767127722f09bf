import { fourEyes, type FourEyesFacts } from '../../commitment/fourEyesNeeds';
import type { CommitmentState } from '../../commitment/state';
import type { Command } from '../../kernel/command';
import type { About, Needs, Word } from '../../kernel/need';
import { onDay } from '../../kernel/occurredOn';
import type { OfficeFact } from '../../kernel/party';
import type { GatheringScope } from '../gatheringScope';
import type { FourEyesSources } from './fourEyesFacts';
import { readers, type Reader } from './readers';

/** What needs are worked out from. */
export function aboutOf({ command, state }: GatheringScope): About<unknown, unknown> {
  const { input, stream, occurredOn, today } = command;
  return { input, state, stream, occurredOn, today };
}

/** Reads what a command needs to know; the names are those under which it declares it. */
export async function gatherFacts(
  needs: Needs,
  scope: GatheringScope,
): Promise<Readonly<Record<string, unknown>>> {
  const about = aboutOf(scope);
  const facts = Object.entries(needs).map(async ([name, { word, keyOf }]) => {
    // Names and types of the readers were checked against the words where they are listed.
    const reader = (readers as Readonly<Record<string, Reader<Word> | undefined>>)[word.name];
    if (reader === undefined) throw new RangeError(`no such word: ${word.name}`);
    const key = keyOf(about as never);
    if (key === null) return [name, reader.unnamed] as const;
    const read = () => reader.read(key, scope);
    const fact = scope.once?.([word.name, key, about.occurredOn], read) ?? read();
    return [name, await fact] as const;
  });
  return Object.fromEntries(await Promise.all(facts));
}

/** What four eyes look at for somebody who has sent nothing yet: these words ask no more than this. */
export const fourEyesFacts = async (
  { actor, today }: Pick<Command, 'actor' | 'today'>,
  state: CommitmentState,
  actingOffice: OfficeFact | null,
  sources: FourEyesSources,
): Promise<FourEyesFacts> => {
  const command = { input: {}, stream: state.id, actor, today, occurredOn: onDay(today) };
  const scope = { ...sources, command, state, actingOffice } as unknown as GatheringScope;
  return (await gatherFacts(fourEyes, scope)) as unknown as FourEyesFacts;
};
