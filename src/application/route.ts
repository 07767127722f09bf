import type { Command, CommandDefinition } from '../kernel/command';
import type { Decision, Fold } from '../kernel/decider';
import type { OccurredOn } from '../kernel/occurredOn';
import type { RecordDefinition } from '../kernel/recordDefinition';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { Rejection } from '../kernel/rejection';
import { gatherFacts } from './facts/gatherFacts';
import type { GatheringScope } from './gatheringScope';
import type { RecordStanding } from './permissions';

/** One command with all that the handler needs to carry it out. */
export interface Route {
  readonly definition: CommandDefinition;
  readonly fold: Fold<unknown, DomainEvent>;
  /** Who stands how to the record; a rejection when the input names a record that is missing. */
  standingOf(scope: GatheringScope): Promise<RecordStanding | { readonly rejection: Rejection }>;
  factsOf(scope: GatheringScope): Promise<unknown>;
  /** Day of a command that names none (R38); null where it is the day of sending. */
  impliedDay(command: Command, state: unknown, facts: unknown): OccurredOn | null;
  decide(command: Command, state: unknown, facts: unknown): Decision;
}

/** How the decisions of one kind of record are fed. */
export interface Gathering<State, Facts> {
  readonly standingOf: (
    scope: GatheringScope<State>,
  ) => Promise<RecordStanding | { readonly rejection: Rejection }>;
  readonly factsOf: (scope: GatheringScope<State>) => Promise<Facts>;
}

/** Routes of one kind. The types that tie state and facts together were checked on the way in. */
export function routesOf<
  Kind extends string,
  Commands extends Readonly<Record<string, CommandDefinition>>,
  State,
  Facts,
  E extends DomainEvent,
  Code extends string,
>(
  { commands, fold, decide, impliedDays }: RecordDefinition<Kind, Commands, State, Facts, E, Code>,
  { standingOf, factsOf }: Gathering<NoInfer<State>, NoInfer<Facts>>,
): readonly Route[] {
  return Object.entries(commands).map(([name, definition]) => ({
    definition,
    fold,
    standingOf: (scope) => standingOf(scope as GatheringScope<State>),
    factsOf: async (scope) => ({
      ...(await factsOf(scope as GatheringScope<State>)),
      ...(await gatherFacts(definition.needs, scope)),
    }),
    impliedDay: (impliedDays?.[name] as Route['impliedDay'] | undefined) ?? (() => null),
    decide: decide[name] as unknown as Route['decide'],
  }));
}
