import { z } from 'zod';
import type { Actor } from './actor';
import type { Instant } from './instant';
import type { LocalDate } from './localDate';
import type { Needs } from './need';
import { OccurredOnInput, type OccurredOn } from './occurredOn';
import { leaf } from './schema';

/** Opaque id of a record or of something inside one, as clients send it. */
export const IdField = leaf(z.string().min(1).max(200), 'ID', 'commitment-1');

/** What `defineCommand` adds to every input. */
const commonFields = {
  commandId: leaf(z.string().min(1).max(200), 'ID', 'a-key')
    .optional()
    .describe('Same key, same result.'),
  occurredOn: OccurredOnInput.optional().describe('When; today if absent.'),
};
const versionField = {
  expectedVersion: leaf(z.int().min(0), 'Int', 1).optional().describe('Version seen.'),
};

/** Names of the fields that hold such a value. */
type FieldWith<Fields, Value> = string extends keyof Fields
  ? string
  : { [F in keyof Fields]-?: Fields[F] extends Value ? F : never }[keyof Fields] & string;

/** Names of fields and, behind a dot, of those inside of what they hold or hold lists of. */
type PathIn<Value> = Value extends string | number | boolean | null | undefined
  ? never
  : Value extends readonly (infer Entry)[]
    ? PathIn<Entry>
    : {
        [F in keyof Value & string]: F | `${F}.${PathIn<Value[F]>}`;
      }[keyof Value & string];

/**
 * Which stream a command writes to.
 * `existing`: the record named by an input field. `new`: a record of its own, whose id derives from
 * the natural key where there is one, else from the command. `either`: existing when the field is
 * given, new otherwise. `within`: the record whose id stands before the colon in an input field that
 * names something inside it. `fixed`: one stream for the whole log.
 */
export type CommandTarget<Fields = Readonly<Record<string, unknown>>, Input = never> =
  | { readonly kind: 'existing'; readonly field: FieldWith<Fields, string> }
  | { readonly kind: 'new'; readonly naturalKey?: (input: Input) => readonly string[] }
  | { readonly kind: 'either'; readonly field: FieldWith<Fields, string | undefined> }
  | { readonly kind: 'within'; readonly field: FieldWith<Fields, string> }
  | { readonly kind: 'fixed'; readonly stream: string };

/** One command: the single source of its validation, its GraphQL input and its documentation. */
export interface CommandDefinition<
  N extends string = string,
  S extends z.ZodType = z.ZodType,
  Q extends Needs = Needs,
  T extends CommandTarget = CommandTarget,
  A extends string | null = string | null,
> {
  readonly name: N;
  /** What the mutation says of itself. */
  readonly description: string;
  readonly input: S;
  readonly target: T;
  /**
   * What the mutation answers with: a kind of record, or OPINION for a part of one; null for commands
   * that only the system sends.
   */
  readonly answers: A;
  /**
   * What no second record may be drawn from, such as an opinion; null where the input names nothing
   * of the kind. Commands of one process that name the same take turns, since they write to streams
   * of their own and none would see the other.
   */
  readonly drawsOn?: (input: never) => string | null;
  /**
   * Ties its record to another of its kind. Such commands are judged together (R53): those of one
   * process take turns, and what they looked at of records of this kind must not have moved when
   * they are written, whichever process wrote it.
   */
  readonly linksRecords?: true;
  /** Fields that name further records which it changes: whoever sends it must be allowed to at each. */
  readonly alsoWrites?: readonly string[];
  /**
   * Fields in which whoever may send it names records that he may not read (invariant 15); all others
   * name what he may not read as if it did not exist.
   */
  readonly namesBeyondReach?: readonly string[];
  /** What its decision needs to know of other records. */
  readonly needs: Q;
}

/** Fields of an input; one that may be absent is there as undefined. */
type FieldsOf<S extends z.ZodRawShape> = { readonly [F in keyof S]: z.output<S[F]> } & {
  readonly occurredOn: OccurredOnInput | undefined;
};

/** @param definition Whatever in it names a field of its input: one that it lacks does not compile. */
export function defineCommand<
  const N extends string,
  S extends z.ZodRawShape,
  const T extends CommandTarget<FieldsOf<S>, FieldsOf<S>>,
  const A extends string | null,
  const Q extends Needs<FieldsOf<S>> = Record<never, never>,
>(definition: {
  readonly name: N;
  readonly description: string;
  readonly target: T;
  readonly answers: A;
  readonly drawsOn?: (input: FieldsOf<S>) => string | null;
  readonly linksRecords?: true;
  readonly alsoWrites?: readonly FieldWith<FieldsOf<S>, string | undefined>[];
  readonly namesBeyondReach?: readonly PathIn<FieldsOf<S>>[];
  readonly needs?: Q;
  readonly input: S;
}) {
  const isNew = definition.target.kind === 'new';
  // Where none are given, their type is that of none.
  const needs: Q = definition.needs ?? ({} as Q);
  return {
    ...definition,
    needs,
    input: z.strictObject({
      ...commonFields,
      ...(isNew ? ({} as typeof versionField) : versionField),
      ...definition.input,
    }),
  } satisfies CommandDefinition<N>;
}

/** A command as a decider gets it: parsed, dated and told who sends it. */
export interface Command<D extends CommandDefinition = CommandDefinition> {
  readonly name: D['name'];
  readonly input: z.output<D['input']>;
  readonly actor: Actor;
  /** Stream that it writes to; the id of the record. */
  readonly stream: string;
  readonly occurredOn: OccurredOn;
  /** Local date of `now`. */
  readonly today: LocalDate;
  readonly now: Instant;
  /** An id for something inside the record, derived from the command: a retry gets the same. */
  readonly newId: (label: string) => string;
}
