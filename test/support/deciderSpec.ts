import { dateInFuture } from '../../src/application/dateInFuture';
import type { Actor } from '../../src/kernel/actor';
import type { Command, CommandDefinition } from '../../src/kernel/command';
import {
  foldEvents,
  type DecidedEvent,
  type Decision,
  type DecisionTable,
  type Fold,
} from '../../src/kernel/decider';
import type { EventDefinition } from '../../src/kernel/eventDefinition';
import { instant, type Instant } from '../../src/kernel/instant';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import { occurredOnOf, onDay, type OccurredOn } from '../../src/kernel/occurredOn';
import { positionOf } from '../../src/kernel/position';
import type { ImpliedDays } from '../../src/kernel/recordDefinition';
import type { DomainEvent, EventMetadata, Recorded } from '../../src/kernel/recordedEvent';

/** An event as a test gives it; what it leaves out is stamped with the specification's defaults. */
export type GivenEvent<E extends DomainEvent> = E & {
  /** A day as text, or a day with its precision. */
  readonly occurredOn?: string | OccurredOn;
  readonly recordedAt?: string;
} & Partial<
    Pick<EventMetadata, 'actor' | 'legalBasis' | 'evidence' | 'classification' | 'isSynthetic'>
  >;

/** How one command differs from the specification's defaults. */
export interface CommandOverrides<Facts> {
  readonly actor?: Actor;
  readonly facts?: Partial<Facts>;
  readonly today?: string;
  readonly now?: string;
  readonly stream?: string;
}

/** What a test says of a decision. */
export interface Outcome<State, E extends DomainEvent, Code extends string> {
  /** The events decided, all of them, in order. */
  then(events: readonly DecidedEvent<E>[]): void;
  thenRejected(code: Code | string, field?: string | null): void;
  /** What holds after the decision; fields left out of `expected` are not looked at. */
  thenState(expected: object | null): void;
  readonly decision: Decision<E, Code | string>;
  readonly state: State;
}

export interface DeciderSpecOptions<
  Commands extends Readonly<Record<string, CommandDefinition>>,
  State,
  Facts,
  E extends DomainEvent,
  Code extends string,
> {
  readonly fold: Fold<State, E>;
  /** Definitions of the feature's events: whatever is decided must fit the stored shape. */
  readonly events: readonly EventDefinition[];
  readonly commands: Commands;
  readonly decide: DecisionTable<Commands, State, E, Code>;
  readonly impliedDays?: ImpliedDays<Commands, State>;
  /** Facts that hold unless a command's overrides say otherwise. */
  readonly facts: Facts;
  readonly stream: string;
  readonly actor: Actor;
  /** Local day of the commands, and of given events that name none. */
  readonly today: string;
}

/** Id that `command.newId(label)` gives in specifications. */
export const idOf = (label: string): string => `id-of-${label}`;

const day = (when: string | OccurredOn): OccurredOn =>
  typeof when === 'string' ? onDay(localDate(when)) : when;

/** Nine in the morning in Vietnam. */
const morningOf = (date: string): Instant => instant(`${date}T02:00:00.000Z`);

/**
 * `given(events).when(command, input).then(events)` over a feature's own schemas, fold and
 * decisions: input is parsed as at the boundary, so a refused input reads like any other refusal.
 */
export function deciderSpec<
  Commands extends Readonly<Record<string, CommandDefinition>>,
  State,
  Facts,
  E extends DomainEvent,
  Code extends string,
>(options: DeciderSpecOptions<Commands, State, Facts, E, Code>) {
  const record = (event: DomainEvent & Partial<GivenEvent<E>>, version: number): Recorded<E> => {
    const { type, data, occurredOn, recordedAt, ...metadata } = event;
    const when = day(occurredOn ?? options.today);
    return {
      type,
      data,
      id: `event-${version}`,
      stream: options.stream,
      version,
      position: positionOf('0a1b2c3d', version),
      schemaVersion: 1,
      recordedAt: recordedAt === undefined ? morningOf(when.date) : instant(recordedAt),
      metadata: {
        occurredOn: when,
        actor: options.actor,
        commandId: `command-${version}`,
        commandHash: 'hash',
        correlationId: 'correlation',
        causationId: null,
        legalBasis: [],
        evidence: [],
        classification: 'INTERNAL',
        isSynthetic: false,
        loaded: {},
        ...metadata,
      },
    } as unknown as Recorded<E>;
  };

  const decideOne = <N extends keyof Commands & string>(
    state: State,
    name: N,
    input: unknown,
    overrides: CommandOverrides<Facts>,
  ): { decision: Decision<E, string>; when: OccurredOn; actor: Actor; now: Instant } => {
    const today: LocalDate = localDate(overrides.today ?? options.today);
    const now = overrides.now === undefined ? morningOf(today) : instant(overrides.now);
    const actor = overrides.actor ?? options.actor;
    const parsed = options.commands[name]?.input.safeParse(input);
    if (parsed === undefined) throw new Error(`no such command: ${name}`);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const params = issue?.code === 'custom' ? issue.params : undefined;
      const code = String(params?.['rejection'] ?? 'VALUE_OUT_OF_RANGE');
      const field = issue?.path.join('.') ?? null;
      return { decision: { rejection: { code, field } }, when: onDay(today), actor, now };
    }
    const common = parsed.data as { occurredOn?: Parameters<typeof occurredOnOf>[0] };
    const when = common.occurredOn === undefined ? onDay(today) : occurredOnOf(common.occurredOn);
    const command = {
      name,
      input: parsed.data,
      actor,
      stream: overrides.stream ?? options.stream,
      occurredOn: when,
      today,
      now,
      newId: idOf,
    } as unknown as Command<Commands[N]>;
    const facts = { ...options.facts, ...overrides.facts };
    const implied =
      common.occurredOn === undefined
        ? (options.impliedDays?.[name]?.(command, state, facts) ?? null)
        : null;
    const isPast = implied !== null && dateInFuture({ ...command, occurredOn: implied }) === null;
    const occurredOn = isPast ? implied : when;
    const decision = options.decide[name]({ ...command, occurredOn }, state, facts);
    return { decision, when: occurredOn, actor, now };
  };

  const assertStorable = (event: DomainEvent): void => {
    const definition = options.events.find((each) => each.type === event.type);
    expect(definition?.data.safeParse(event.data)).toMatchObject({ success: true });
  };

  return (events: readonly GivenEvent<E>[]) => ({
    when<N extends keyof Commands & string>(
      name: N,
      input: unknown,
      overrides: CommandOverrides<Facts> = {},
    ): Outcome<State, E, Code> {
      const before = foldEvents(
        options.fold,
        events.map((event, index) => record(event, index + 1)),
      );
      const { decision, when, actor, now } = decideOne(before, name, input, overrides);
      const decided = 'events' in decision ? decision.events : [];
      decided.forEach(assertStorable);
      const recorded = decided.map((event, index) =>
        record(
          { commandId: 'command', occurredOn: when, actor, recordedAt: now, ...event },
          events.length + index + 1,
        ),
      );
      const state = foldEvents(options.fold, recorded, before);
      // States go into read models as JSON: nothing may be lost on the way.
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      return {
        decision,
        state,
        then: (expected) => expect(decision).toEqual({ events: expected }),
        thenRejected: (code, field) =>
          // What its words name is said where the words are looked at.
          expect(
            'rejection' in decision
              ? { ...decision.rejection, values: {}, words: undefined }
              : decision,
          ).toEqual({ code, field: field ?? null, values: {} }),
        thenState: (expected) =>
          expected === null ? expect(state).toBeNull() : expect(state).toMatchObject(expected),
      };
    },
  });
}
