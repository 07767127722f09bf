import type { Classification } from './classification';
import type { Command, CommandDefinition } from './command';
import type { Evidence } from './evidence';
import type { LegalBasis } from './legalBasis';
import type { FactsOf } from './need';
import type { OccurredOn } from './occurredOn';
import type { DomainEvent, Recorded } from './recordedEvent';
import type { Rejection } from './rejection';
import type { Words } from './schema';

/** An event as decided, before the handler adds who, when and why. */
export type DecidedEvent<E extends DomainEvent = DomainEvent> = E & {
  /** When it happened, where that is not the command's own `occurredOn`. */
  readonly occurredOn?: OccurredOn;
  readonly legalBasis?: readonly LegalBasis[];
  readonly evidence?: readonly Evidence[];
  readonly classification?: Classification;
};

/** What a decider says: the facts that now hold (none is a valid answer), or one refusal. */
export type Decision<E extends DomainEvent = DomainEvent, Code extends string = string> =
  { readonly events: readonly DecidedEvent<E>[] } | { readonly rejection: Rejection<Code> };

export const accept = <E extends DomainEvent>(
  ...events: readonly DecidedEvent<E>[]
): { readonly events: readonly DecidedEvent<E>[] } => ({ events });

export const reject = <Code extends string>(
  code: Code,
  field: string | null = null,
  values?: Rejection['values'],
): { readonly rejection: Rejection<Code> } => ({
  rejection: { code, field, ...(values === undefined ? {} : { values }) },
});

/** A refusal that names the records which stand in the way (R50). */
export const rejectFor = <Code extends string>(
  code: Code,
  field: string,
  records: readonly string[],
): { readonly rejection: Rejection<Code> } => ({ rejection: { code, field, records } });

/** A refusal that says more than its code. */
export const rejectSaying = <Code extends string>(
  code: Code,
  field: string,
  words: Words,
): { readonly rejection: Rejection<Code> } => ({ rejection: { code, field, words } });

/** One pure function per command of a feature; the compiler asks for a missing one. */
export type DecisionTable<
  Commands extends Readonly<Record<string, CommandDefinition>>,
  State,
  E extends DomainEvent,
  Code extends string,
> = {
  readonly [N in keyof Commands]: (
    command: Command<Commands[N]>,
    state: State,
    facts: FactsOf<Commands[N]>,
  ) => Decision<E, Code>;
};

/**
 * Folds recorded events into a state. Total: an event it has no use for leaves the state as it is,
 * in log order whatever the dates say (design decision 8).
 */
export interface Fold<State, E extends DomainEvent> {
  readonly initial: State;
  evolve(state: State, event: Recorded<E>): State;
}

export const foldEvents = <State, E extends DomainEvent>(
  fold: Fold<State, E>,
  events: Iterable<Recorded<E>>,
  from: State = fold.initial,
): State => {
  let state = from;
  for (const event of events) state = fold.evolve(state, event);
  return state;
};
