import type { GraphQLScalarType } from 'graphql';
import { Field } from 'type-graphql';
import type { View } from './view';

/** What every description of a field says of it. */
interface Described {
  /** Its text in the schema. */
  readonly about: string;
  /** Null is shown as it is. */
  readonly isNullable?: true;
  /** Where what holds it has it, names in a row behind dots; under the field's own name if absent. */
  readonly from?: string;
}

type EnumValues = Readonly<Record<string, string>>;
type Leaf = GraphQLScalarType | StringConstructor | BooleanConstructor | EnumValues;
type Shown<Value extends readonly unknown[]> = new (...value: Value) => object;

/** The value goes out as it is. */
export interface PlainField extends Described {
  readonly type: () => Leaf | readonly [Leaf];
}

/** The value is shown by an object of its own, which is made of it alone. */
interface ObjectField extends Described {
  readonly object: () => Shown<[never]>;
}

/** The same, by an object that asks on from the moment of the answer. */
interface ViewedField extends Described {
  readonly viewed: () => Shown<[View, never]>;
}

/** A class whose objects are not told apart, for modules that need each other. */
export type SomeClass = abstract new (...args: never[]) => object;

/** The value is such an object already. */
interface MadeField extends Described {
  readonly made: () => SomeClass;
}

type ShownField = PlainField | ObjectField | ViewedField | MadeField;
type ShownFields = Readonly<Record<string, ShownField>>;

type LeafValue<T> =
  T extends GraphQLScalarType<infer Value>
    ? Value
    : T extends StringConstructor
      ? string
      : T extends BooleanConstructor
        ? boolean
        : T[keyof T];

type FieldValue<F> = F extends { readonly type: () => infer T }
  ? T extends readonly [infer Entry]
    ? readonly LeafValue<Entry>[]
    : LeafValue<T>
  : F extends { readonly object: () => new (value: infer Value) => object }
    ? Value
    : F extends { readonly viewed: () => new (view: View, value: infer Value) => object }
      ? Value
      : F extends { readonly made: () => abstract new (...args: never[]) => infer Value }
        ? Value
        : never;

/** What holds a value at the end of names in a row. */
type At<Path, Value> = Path extends `${infer Name}.${infer Rest}`
  ? { readonly [N in Name]: At<Rest, Value> }
  : { readonly [N in Path & string]: Value };

type Everything<Each> = (Each extends unknown ? (one: Each) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** What a state must hold for these fields to show it. */
type Holding<Fields> = Everything<
  {
    [Key in keyof Fields]: At<
      Fields[Key] extends { readonly from: infer Path } ? Path : Key,
      FieldValue<Fields[Key]> | (Fields[Key] extends { readonly isNullable: true } ? null : never)
    >;
  }[keyof Fields]
>;

type Held = Readonly<Record<string, unknown>>;
type Getter = (this: Held) => unknown;

const plainProperties = new Map<object, Set<string>>();

/** Whether a field of this class, or of one that it extends, only passes a value on. */
export function isPlainProperty(owner: object, field: string): boolean {
  for (let at: object | null = owner; at !== null; at = Object.getPrototypeOf(at) as object | null)
    if (plainProperties.get(at)?.has(field) === true) return true;
  return false;
}

function getterOf(holder: string | null, key: string, field: ShownField): Getter {
  const [first = key, ...others] = [
    ...(holder === null ? [] : [holder]),
    ...(field.from ?? key).split('.'),
  ];
  const [second, ...further] = others;
  const valueIn = (shown: Held): unknown => {
    const value = shown[first];
    if (second === undefined) return value;
    const within = (value as Held)[second];
    return further.length === 0 ? within : further.reduce((at, name) => (at as Held)[name], within);
  };
  if ('type' in field || 'made' in field)
    return function () {
      return valueIn(this);
    };
  return function () {
    const value = valueIn(this);
    if (value === null) return null;
    if ('object' in field) return new (field.object() as Shown<[unknown]>)(value);
    return new (field.viewed() as Shown<[unknown, unknown]>)(this['view'], value);
  };
}

/** The type of a field, asked for when the schema is built: modules may name each other. */
function typeOf(field: ShownField): unknown {
  if ('type' in field) return field.type();
  if ('made' in field) return field.made();
  return 'object' in field ? field.object() : field.viewed();
}

/** A class of which this is to be shown. */
type Owner<Held> = { readonly prototype: Held };

/**
 * The fields of an object type that show what a state holds, checked against that state: for each the
 * getter, the GraphQL field and its text. What has to be worked out stays a member.
 * @param holder the property of the class that holds the state; without it, what the class itself holds
 * is shown, each `from` another name.
 */
export function Shows<Holder extends string, const Fields extends ShownFields>(
  holder: Holder,
  fields: Fields,
): (owner: Owner<{ readonly [H in Holder]: Holding<Fields> }>) => void;
export function Shows<
  const Fields extends Readonly<Record<string, ShownField & { readonly from: string }>>,
>(fields: Fields): (owner: Owner<Holding<Fields>>) => void;
export function Shows(...given: readonly [string, ShownFields] | readonly [ShownFields]) {
  const [holder, fields] = given.length === 1 ? [null, given[0]] : given;
  return (owner: Owner<object>): void => {
    const { prototype } = owner;
    const plain = plainProperties.get(owner) ?? new Set();
    for (const [key, field] of Object.entries(fields)) {
      Object.defineProperty(prototype, key, {
        get: getterOf(holder, key, field),
        enumerable: false,
        configurable: true,
      });
      Field(() => typeOf(field) as never, {
        description: field.about,
        nullable: field.isNullable ?? false,
      })(prototype, key);
      if ('type' in field) plain.add(key);
    }
    plainProperties.set(owner, plain);
  };
}
