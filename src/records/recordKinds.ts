import type { SourceRecord } from '../meeting/source';
import type { CommandDefinition } from '../kernel/command';
import type { NamedValue } from '../kernel/schema';
import type { Fold } from '../kernel/decider';
import type { Owing } from '../kernel/obligation';
import type { Passage } from '../kernel/passage';
import type { DomainEvent, Recorded } from '../kernel/recordedEvent';
import type { RecordFacts, StateOf } from '../kernel/recordDefinition';
import { recordDefinitions } from './recordDefinitions';

type Definitions = typeof recordDefinitions;

/** Kinds of record that clients know: each record has an id, which is the name of its stream. */
export type RecordKind = {
  [K in keyof Definitions]: Definitions[K]['words'] extends NamedValue ? K : never;
}[keyof Definitions];

/** What a record of the kind is once it exists. */
export type StateOfKind<Kind extends RecordKind> = StateOf<Definitions[Kind]>;

/** In the order of the list. */
export const recordKinds = Object.entries(recordDefinitions)
  .filter(([, { words }]) => words !== null)
  .map(([kind]) => kind as RecordKind);

/** One value for each kind. */
export const byKind = <Value>(
  make: (kind: RecordKind) => Value,
): Readonly<Record<RecordKind, Value>> =>
  Object.fromEntries(recordKinds.map((kind) => [kind, make(kind)])) as Record<RecordKind, Value>;

const prefixes = recordKinds.map((kind) => [kind, recordDefinitions[kind].prefix] as const);

/** Prefixes of the streams of all such records. */
export const recordPrefixes: readonly string[] = prefixes.map(([, prefix]) => prefix);

/** Kind of the record that an id names; null for what names none. */
export function recordKindOf(id: string): RecordKind | null {
  for (const [kind, prefix] of prefixes) if (id.startsWith(prefix)) return kind;
  return null;
}

const streamPrefixes = Object.values(recordDefinitions)
  .map(({ prefix }) => prefix)
  .filter((prefix) => prefix !== '');

/** Whether an id names what events are recorded of: a record, the calendar or a rule. */
export const namesStream = (id: string): boolean =>
  streamPrefixes.some((prefix) => id.startsWith(prefix));

/** What is asked of a record of whatever kind. */
type AnyDefinition = Pick<Definitions[RecordKind], 'prefix' | 'facts'> & {
  readonly fold: Fold<unknown, DomainEvent>;
};

/** What may be drawn from records of the kind, and when; null where nothing is. */
export function sourceFactOf(kind: RecordKind): ((state: unknown) => SourceRecord) | null {
  const { facts } = recordDefinitions[kind];
  // The compiler cannot follow by kind that the fold gives the state that the fact is made of.
  return 'source' in facts ? (facts.source as (state: unknown) => SourceRecord) : null;
}

/** Kinds by whose records something is owed. */
export type OwedKind = {
  [K in RecordKind]: Definitions[K]['facts'] extends { readonly owing: unknown } ? K : never;
}[RecordKind];

/** What is owed by records of the kind, and how it is handed over; null where nothing is. */
export function owingOf(kind: RecordKind): Owing<unknown> | null {
  const { facts } = recordDefinitions[kind];
  return 'owing' in facts ? (facts.owing as Owing<unknown>) : null;
}

/** Entries of a state that is folded from outlines of its events; null where whole events are folded. */
export function outlinedEntriesOf(kind: RecordKind): readonly string[] | null {
  const { facts } = recordDefinitions[kind];
  return 'outlined' in facts ? facts.outlined : null;
}

/** Parts of the record that commands would be about now, by their input fields; null while there is none. */
export function openPartsOf(
  kind: RecordKind,
  state: unknown,
): Readonly<Record<string, string | null>> {
  const { facts } = recordDefinitions[kind];
  if (!('open' in facts)) return {};
  return (facts.open as NonNullable<RecordFacts<never, unknown>['open']>)(state as never);
}

/** The text of an event that may take the place of an earlier one; null for events without one. */
export function passageOf({ stream, type, data }: Recorded): Passage | null {
  const kind = recordKindOf(stream);
  if (kind === null || !('passages' in recordDefinitions[kind])) return null;
  const passages = recordDefinitions[kind].passages as Readonly<
    Record<string, ((data: unknown) => Passage | null) | undefined>
  >;
  return passages[type]?.(data) ?? null;
}

/** Input field in which a command on records of several kinds names one of that kind. */
export function recordFieldOf(command: string, id: string): string {
  const kind = recordKindOf(id);
  const commands: Readonly<Record<string, CommandDefinition>> =
    kind === null ? {} : recordDefinitions[kind].commands;
  const target = commands[command]?.target;
  if (target?.kind !== 'existing') throw new Error(`${command} is about no such record as ${id}`);
  return target.field;
}

/** Fold of records of the kind. */
export const foldOf = (kind: RecordKind): AnyDefinition['fold'] => recordDefinitions[kind].fold;

/** The definition of its kind; null for what names no record. */
export function definitionOf(id: string): AnyDefinition | null {
  const kind = recordKindOf(id);
  return kind === null ? null : recordDefinitions[kind];
}
