import type { Command, CommandDefinition } from './command';
import type { DecisionTable, Fold } from './decider';
import type { EventDefinition } from './eventDefinition';
import type { FactsOf } from './need';
import type { OccurredOn } from './occurredOn';
import type { DomainEvent } from './recordedEvent';

type Commands = Readonly<Record<string, CommandDefinition>>;

/**
 * The day of a command that names none, where it follows from what the command belongs to (R38); null
 * where it does not. Commands without a line here are of the day on which they are sent.
 */
export type ImpliedDays<C extends Commands, State, Facts> = {
  readonly [N in keyof C]?: (
    command: Command<C[N]>,
    state: State,
    facts: Facts & FactsOf<C[N]>,
  ) => OccurredOn | null;
};

/** One kind of record: all that its feature says of it. What it needs of others is gathered for it. */
export interface RecordDefinition<
  Kind extends string,
  C extends Commands,
  State,
  Facts,
  E extends DomainEvent,
  Code extends string,
> {
  readonly kind: Kind;
  /** Folder of its events under `schema/events`; kinds of one feature share it. */
  readonly feature: string;
  readonly events: readonly EventDefinition[];
  readonly commands: C;
  readonly fold: Fold<State, E>;
  readonly decide: DecisionTable<C, State, Facts, E, Code>;
  readonly impliedDays?: ImpliedDays<C, State, Facts>;
  /** Refusals of this feature, with what they say in the SDL. */
  readonly rejections: Readonly<Record<string, string>>;
}

export const defineRecord = <
  const Kind extends string,
  C extends Commands,
  State,
  Facts,
  E extends DomainEvent,
  Code extends string,
>(
  definition: RecordDefinition<Kind, C, State, Facts, E, Code>,
): RecordDefinition<Kind, C, State, Facts, E, Code> => definition;

/** What a record of that kind is once it exists. */
export type StateOf<Definition> = Definition extends { readonly fold: Fold<infer State, never> }
  ? NonNullable<State>
  : never;
