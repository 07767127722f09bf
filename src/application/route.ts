import type { Command, CommandDefinition } from '../kernel/command';
import type { Decision, Fold } from '../kernel/decider';
import type { OccurredOn } from '../kernel/occurredOn';
import type { PermissionRule } from '../kernel/permission';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { Words } from '../kernel/schema';
import type { recordDefinitions } from '../records/recordDefinitions';
import type { DeclaredStanding } from './standings';

type Decide = (command: Command, state: unknown, facts: unknown) => Decision;
type StateInWords = (state: unknown) => Words;
type ImpliedDay = (command: Command, state: unknown, facts: unknown) => OccurredOn | null;

/** One command with all that the handler needs to carry it out. */
export interface Route {
  readonly definition: CommandDefinition;
  /** Of the streams that it writes to; nothing where it is for records of every kind. */
  readonly prefix: string;
  readonly permission: PermissionRule;
  readonly standing: DeclaredStanding;
  readonly fold: Fold<unknown, DomainEvent>;
  /** Day of a command that names none (R38); null where it is the day of sending. */
  readonly impliedDay: ImpliedDay;
  readonly decide: Decide;
  /** What people call the state that the record is in; null where its kind knows none. */
  readonly stateInWords: (state: unknown) => Words | null;
}

/** A definition of any kind; the types that tie its parts together were checked where it stands. */
interface AnyDefinition {
  readonly prefix: string;
  readonly commands: Readonly<Record<string, CommandDefinition>>;
  readonly permissions: Readonly<Record<string, PermissionRule>>;
  readonly fold: unknown;
  readonly decide: Readonly<Record<string, unknown>>;
  readonly impliedDays?: Readonly<Record<string, unknown>>;
  readonly stateInWords?: unknown;
  readonly facts: { readonly standing: DeclaredStanding };
}

type Definitions = typeof recordDefinitions;

/** Routes of one kind of record. */
export function routesOf(definition: Definitions[keyof Definitions]): readonly Route[] {
  const { prefix, commands, permissions, fold, decide, facts, ...rest }: AnyDefinition = definition;
  const inWords = rest.stateInWords as StateInWords | undefined;
  return Object.entries(commands).map(([name, command]) => ({
    definition: command,
    prefix,
    permission: permissions[name] as PermissionRule,
    standing: facts.standing,
    fold: fold as Route['fold'],
    impliedDay: (rest.impliedDays?.[name] as ImpliedDay | undefined) ?? (() => null),
    decide: decide[name] as Decide,
    stateInWords: (state) => (state === null ? null : (inWords?.(state) ?? null)),
  }));
}
