import 'reflect-metadata';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { getMetadataStorage, ID, Int } from 'type-graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { DateScalar } from '../../src/graphql/scalars';
import { isPlainProperty, Shows } from '../../src/graphql/shows';
import type { View } from '../../src/graphql/view';
import type { LocalDate } from '../../src/kernel/localDate';

interface Pledge {
  readonly id: string;
  readonly due: LocalDate | null;
  readonly parts: readonly string[];
  readonly size: { readonly amount: number };
  readonly by: { readonly name: string } | null;
}

@Shows('size', { amount: { type: () => Int, about: 'How much.' } })
class Size {
  constructor(readonly size: { readonly amount: number }) {}
}

@Shows('actor', { name: { type: () => String, about: 'Name.' } })
class Actor {
  constructor(
    readonly view: View,
    readonly actor: { readonly name: string },
  ) {}
}

@Shows('state', {
  id: { type: () => ID, about: 'Id.' },
  due: { type: () => DateScalar, isNullable: true, about: 'Day.' },
  parts: { type: () => [String], about: 'Parts.' },
  size: { object: () => Size, about: 'Size.' },
  by: { viewed: () => Actor, isNullable: true, about: 'Who.' },
})
class Shown {
  constructor(
    readonly view: View,
    readonly state: Pledge,
  ) {}
}

const view = { on: '2026-12-01' } as unknown as View;
const shown = (state: Partial<Pledge>) =>
  new Shown(view, {
    id: 'a',
    due: null,
    parts: [],
    size: { amount: 1 },
    by: null,
    ...state,
  }) as unknown as Record<string, unknown>;

describe('an object that shows a state', () => {
  it('passes plain values and null on as they are', () => {
    const parts = ['x', 'y'];
    const pledge = shown({ due: '2026-12-05' as LocalDate, parts });
    expect([pledge['id'], pledge['due'], pledge['parts']]).toEqual(['a', '2026-12-05', parts]);
    expect(shown({})['due']).toBeNull();
  });

  it('shows a value by an object of its own, in the same moment where that asks on', () => {
    const pledge = shown({ size: { amount: 7 }, by: { name: 'An' } });
    expect(pledge['size']).toEqual(new Size({ amount: 7 }));
    expect(pledge['by']).toEqual(new Actor(view, { name: 'An' }));
    expect(shown({})['by']).toBeNull();
  });

  it('tells what only passes a value on, inherited fields too', () => {
    class Narrower extends Shown {}
    expect(['id', 'due', 'parts'].every((key) => isPlainProperty(Narrower, key))).toBe(true);
    expect(['size', 'by', 'other'].some((key) => isPlainProperty(Narrower, key))).toBe(false);
  });

  it('shows what stands deeper, under another name, or is shown already', () => {
    @Shows('of', {
      many: { type: () => String, from: 'counts.many', about: 'Many.' },
      last: { type: () => String, from: 'counts.last.name', about: 'Last.', isNullable: true },
    })
    @Shows({
      note: { type: () => String, from: 'said', about: 'Note.' },
      shape: { made: () => Size, from: 'size', about: 'Size.' },
    })
    class Holder {
      readonly of = { counts: { many: 'nine', last: { name: null } } };
      readonly said = 'so';
      readonly size = new Size({ amount: 7 });
    }
    const held = new Holder() as unknown as Record<string, unknown>;
    expect([held['many'], held['last'], held['note']]).toEqual(['nine', null, 'so']);
    expect(held['shape']).toBe(held['size']);
    expect(['many', 'last', 'note'].every((key) => isPlainProperty(Holder, key))).toBe(true);
    expect(isPlainProperty(Holder, 'shape')).toBe(false);
    // @ts-expect-error nothing stands so deep
    Shows('of', { some: { type: () => String, from: 'counts.some', about: 'Some.' } })(Holder);
    // @ts-expect-error what is shown is no size
    Shows({ shape: { made: () => Size, from: 'said', about: 'Size.' } })(Holder);
  });

  it('is held to the state when it is compiled', () => {
    const fields = { due: { type: () => DateScalar, about: 'Day.' } } as const;
    // @ts-expect-error the state may hold null, the field says that it never is
    Shows('state', fields)(Shown);
    // @ts-expect-error the state holds no such value
    Shows('state', { place: { type: () => String, about: 'Place.' } })(Shown);
    // @ts-expect-error the state holds a number
    Shows('size', { amount: { type: () => String, about: 'How much.' } })(Size);
    // @ts-expect-error what asks on needs the moment of the answer
    Shows('size', { amount: { viewed: () => Actor, about: 'How much.' } })(Size);
    expect(Object.keys(fields)).toEqual(['due']);
  });
});

test('whatever the schema calls plain is a leaf: nothing behind it works', () => {
  const schema = createSchema();
  const plain: string[] = [];
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (isPlainProperty(target, field.name)) {
        plain.push(`${name}.${field.name}`);
        expect([name, field.name, isLeafType(getNamedType(field.type))]).toEqual([
          name,
          field.name,
          true,
        ]);
        expect(field.resolve).toBeUndefined();
      }
  }
  expect(plain.length).toBeGreaterThan(200);
  expect(plain).toEqual(expect.arrayContaining(['Referral.referredOn', 'FactEntry.position']));
});
