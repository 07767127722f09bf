import type { z } from 'zod';
import type { Command, CommandDefinition } from './command';
import type { DecisionTable, Fold } from './decider';
import type { EventDefinition } from './eventDefinition';
import type { About, FactsOf, Needs } from './need';
import type { Owing } from './obligation';
import type { OccurredOn } from './occurredOn';
import type { Passages } from './passage';
import type { PermissionRule } from './permission';
import type { DomainEvent } from './recordedEvent';
import type { CommonRejectionCode, Refusals } from './rejection';
import type { NamedValue, Words } from './schema';
import { noStanding, type StandingFound } from './standing';

type Commands = Readonly<Record<string, CommandDefinition>>;

/**
 * The day of a command that names none, where it follows from what the command belongs to (R38); null
 * where it does not. Commands without a line here are of the day on which they are sent.
 */
export type ImpliedDays<C extends Commands, State> = {
  readonly [N in keyof C]?: (
    command: Command<C[N]>,
    state: State,
    facts: FactsOf<C[N]>,
  ) => OccurredOn | null;
};

/** Who may send each command; the compiler asks for a missing one. */
export type Permissions<Names extends string, Code extends string> = Readonly<
  Record<Names, PermissionRule<Code | CommonRejectionCode>>
>;

/** Every field of an input; one that may be absent is there as undefined. */
type Fields<Input> = { readonly [F in keyof Required<Input>]: Input[F & keyof Input] };

type InputOfNew<D> = D extends {
  readonly target: { readonly kind: 'new' | 'either' };
  readonly input: infer S extends z.ZodType;
}
  ? Fields<z.output<S>>
  : never;

/** Inputs of the commands that make a record of the kind. */
export type InputsOfNew<C extends Commands> = { [N in keyof C]: InputOfNew<C[N]> }[keyof C];

/** How offices stand to a record, from facts that are declared as those of commands are. */
interface Standing<Q extends Needs, Asked> {
  readonly needs: Q;
  readonly of: (facts: FactsOf<{ readonly needs: Q }>, about: Asked) => StandingFound;
}

/** Its facts are typed by its needs; what these look at is checked where the record is defined. */
export const standing = <const Q extends Needs, Asked>(
  definition: Standing<Q, Asked>,
): Standing<Q, Asked> => definition;

/** Nobody stands to such records in a particular way. */
export const nobodyStands = standing({ needs: {}, of: () => noStanding });

/**
 * What decisions on other records, and permissions, ask of a record of the kind.
 * @param Input of the commands that make such a record. It is looked at as long as there is none; a
 * field that one of them lacks does not compile.
 */
export interface RecordFacts<Input, State> {
  readonly standing: {
    readonly needs: Needs<Input, State>;
    readonly of: (facts: never, about: About<Input, State>) => StandingFound;
  };
  /** What an office owes by it; absent where nothing is owed. */
  readonly owing?: Owing<NonNullable<State>>;
  /**
   * Which part of the record a command about such a part would be about now, by the input field that
   * names it, such as the claim that waits; null while there is none.
   */
  readonly open?: (state: NonNullable<State>) => Readonly<Record<string, string | null>>;
  /**
   * Where past days are folded from events whose long texts are left in the log: the entries of the
   * state whose texts are read with the part of them that is shown. Absent: from whole events.
   */
  readonly outlined?: readonly (keyof NonNullable<State>)[];
}

/** One kind of record: all that its feature says of it. What it needs of others is gathered for it. */
export interface RecordDefinition<
  Kind extends string,
  Prefix extends string,
  W extends NamedValue | null,
  C extends Commands,
  State,
  E extends DomainEvent,
  Code extends string,
  Facts extends RecordFacts<InputsOfNew<C>, State>,
> {
  readonly kind: Kind;
  /** Of its streams; a record's id is the name of its stream. */
  readonly prefix: Prefix;
  /** What such a record is called; null for what clients do not know as a record with an id. */
  readonly words: W;
  /** Folder of its events under `schema/events`; kinds of one feature share it. */
  readonly feature: string;
  readonly events: readonly EventDefinition[];
  readonly commands: C;
  readonly permissions: Permissions<keyof C & string, NoInfer<Code>>;
  readonly fold: Fold<State, E>;
  /** Texts that the search shows by themselves; `passages.ts` of the feature, for what makes rows has versions. */
  readonly passages?: Passages<E>;
  readonly decide: DecisionTable<C, State, E, Code>;
  readonly impliedDays?: ImpliedDays<C, State>;
  /** State of the record as people call it, where it has states; refusals name it (R50). */
  readonly stateInWords?: (state: NonNullable<State>) => Words;
  /** Refusals of this feature. */
  readonly rejections: Refusals;
  readonly facts: Facts;
}

export const defineRecord = <
  const Kind extends string,
  const Prefix extends string,
  const W extends NamedValue | null,
  C extends Commands,
  State,
  E extends DomainEvent,
  Code extends string,
  Facts extends RecordFacts<InputsOfNew<C>, State>,
>(
  definition: RecordDefinition<Kind, Prefix, W, C, State, E, Code, Facts>,
): RecordDefinition<Kind, Prefix, W, C, State, E, Code, Facts> => definition;

/** What a record of that kind is once it exists. */
export type StateOf<Definition> = Definition extends { readonly fold: Fold<infer State, never> }
  ? NonNullable<State>
  : never;
