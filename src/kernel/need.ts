import type { LocalDate } from './localDate';
import type { OccurredOn } from './occurredOn';

/**
 * A word of the vocabulary in which commands say what they need to know of other records: what it is
 * asked by and what is answered. How, the application knows.
 */
export interface Word<Name extends string = string, Key = unknown, Fact = unknown> {
  readonly name: Name;
  /** For the compiler alone. */
  readonly types?: { readonly key: Key; readonly fact: Fact };
}

export const word = <const Name extends string, Key, Fact>(name: Name): Word<Name, Key, Fact> => ({
  name,
});

export type KeyOf<W extends Word> = NonNullable<W['types']>['key'];
export type FactOf<W extends Word> = NonNullable<W['types']>['fact'];

/** What a need is worked out from: the command, and the record as it stands before it. */
export interface About<Input, State> {
  readonly input: Input;
  readonly state: State;
  readonly stream: string;
  readonly occurredOn: OccurredOn;
  readonly today: LocalDate;
}

/** One thing that a decision needs to know: a word, and what it is asked by. Plain data. */
export interface Need<W extends Word, Input, State> {
  readonly word: W;
  /** Null where nothing is named: then nothing is read. */
  readonly keyOf: (about: About<Input, State>) => KeyOf<W> | null;
}

/** Needs of a command, by the names under which its decision gets the facts. */
export type Needs<Input = never, State = never> = Readonly<
  Record<string, Need<Word, Input, State>>
>;

/** The facts that a decision gets: exactly those that its command declares. */
export type FactsOf<Definition extends { readonly needs: Needs }> = {
  readonly [Name in keyof Definition['needs']]: FactOf<Definition['needs'][Name]['word']>;
};

type Having<Field extends string, Value> = { readonly [F in Field]: Value };

/** The record itself, whatever its kind. */
export const ownStream = ({ stream }: About<unknown, unknown>): string => stream;

/** Key that the record's state names; none before there is a record. */
export const inState =
  <State, Key>(select: (state: State) => Key | null) =>
  ({ state }: About<unknown, State | null>): Key | null =>
    state === null ? null : select(state);

/**
 * Needs of a word that is asked by one id (or code): that of an input field, which the command has to
 * have, or one that is selected.
 */
export function byId<W extends Word<string, string>>(asked: W) {
  function need<const Field extends string>(
    field: Field,
  ): Need<W, Having<Field, string | undefined>, unknown>;
  function need<Input, State>(
    select: (about: About<Input, State>) => string | null,
  ): Need<W, Input, State>;
  function need(by: string | ((about: About<never, never>) => string | null)) {
    const keyOf =
      typeof by === 'string'
        ? ({ input }: About<Having<string, string | undefined>, unknown>) => input[by] ?? null
        : by;
    return { word: asked, keyOf };
  }
  return need;
}

/** Needs of a word that is asked by several ids, each once: those of input fields, or selected ones. */
export function byIds<W extends Word<string, readonly string[]>>(asked: W) {
  type Ids = string | readonly string[] | undefined;
  function need<const Field extends string>(
    ...fields: readonly Field[]
  ): Need<W, Having<Field, Ids>, unknown>;
  function need<Input, State>(
    select: (about: About<Input, State>) => readonly string[] | null,
  ): Need<W, Input, State>;
  function need(
    first: string | ((about: About<never, never>) => readonly string[] | null),
    ...others: readonly string[]
  ) {
    if (typeof first !== 'string') return { word: asked, keyOf: first };
    const fields = [first, ...others];
    const keyOf = ({ input }: About<Having<string, Ids>, unknown>) => [
      ...new Set(fields.flatMap((field) => input[field] ?? [])),
    ];
    return { word: asked, keyOf };
  }
  return need;
}

/** Needs of a word that is asked by more than ids. */
export const selected =
  <W extends Word>(asked: W) =>
  <Input, State>(
    keyOf: (about: About<Input, State>) => KeyOf<W> | null,
  ): Need<W, Input, State> => ({ word: asked, keyOf });
