import type { Command, CommandDefinition } from '../kernel/command';
import { reject, type Decision, type DecisionTable } from '../kernel/decider';
import type { DomainEvent } from '../kernel/recordedEvent';

interface Marked {
  readonly isRecordedInError: boolean;
}

/** The same decisions, none of which follows a record that should never have existed. */
export function unlessInError<
  Commands extends Readonly<Record<string, CommandDefinition>>,
  State extends Marked | null,
  E extends DomainEvent,
  Code extends string,
>(
  table: DecisionTable<Commands, State, E, Code | 'WRONG_STATE'>,
): DecisionTable<Commands, State, E, Code | 'WRONG_STATE'> {
  type Decide = (
    command: Command,
    state: State,
    facts: unknown,
  ) => Decision<E, Code | 'WRONG_STATE'>;
  const guarded = Object.entries<Decide>(table as Readonly<Record<string, Decide>>).map(
    ([name, decide]): [string, Decide] => [
      name,
      (command, state, facts) =>
        state?.isRecordedInError === true ? reject('WRONG_STATE') : decide(command, state, facts),
    ],
  );
  // Names and types stay those of the table.
  return Object.fromEntries(guarded) as unknown as typeof table;
}
