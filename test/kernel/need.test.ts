import { z } from 'zod';
import { defineCommand, IdField } from '../../src/kernel/command';
import { inState, type About, type FactsOf } from '../../src/kernel/need';
import { onDay } from '../../src/kernel/occurredOn';
import type { OfficeFact } from '../../src/kernel/party';
import { office, unit, units } from '../../src/kernel/partyNeeds';
import { localDate } from '../../src/kernel/localDate';

interface Kept {
  readonly keptBy: string;
}

const given = {
  name: 'receiveCitizens',
  description: 'Receive citizens.',
  target: { kind: 'new' },
  answers: null,
  input: {
    officeId: IdField,
    deputyOfficeId: IdField.optional(),
    territoryIds: z.array(IdField).optional(),
    place: z.strictObject({ unitId: IdField }).optional(),
    seats: z.int(),
  },
} as const;

const place = ({ input }: About<{ readonly place: { unitId: string } | undefined }, unknown>) =>
  input.place?.unitId ?? null;

const receive = defineCommand({
  ...given,
  needs: {
    host: office('officeId'),
    deputy: office('deputyOfficeId'),
    territories: units('territoryIds', 'officeId'),
    place: unit(place),
    keeper: unit(inState(({ keptBy }: Kept) => keptBy)),
  },
});

const about = (input: object, state: Kept | null = null) => ({
  input,
  state,
  stream: 'reception-1',
  occurredOn: onDay(localDate('2026-03-02')),
  today: localDate('2026-03-02'),
});
const keysFor = (input: object, state: Kept | null = null) =>
  Object.fromEntries(
    Object.entries(receive.needs).map(([name, { keyOf }]) => [
      name,
      keyOf(about(input, state) as never),
    ]),
  );

describe('What a command needs to know', () => {
  it('is asked by the fields of its input, and by what its record says', () => {
    const input = {
      officeId: 'a',
      territoryIds: ['b', 'a', 'b'],
      place: { unitId: 'c' },
      seats: 1,
    };
    expect(keysFor(input, { keptBy: 'd' })).toEqual({
      host: 'a',
      deputy: null,
      territories: ['b', 'a'],
      place: 'c',
      keeper: 'd',
    });
  });

  it('is nothing where the input is silent and before there is a record', () => {
    expect(keysFor({ officeId: 'a', seats: 1 })).toMatchObject({
      deputy: null,
      territories: ['a'],
      place: null,
      keeper: null,
    });
  });

  it('names fields that the input has, and of the right type: else it does not compile', () => {
    // @ts-expect-error the input has no such field
    defineCommand({ ...given, needs: { host: office('hostOfficeId') } });
    // @ts-expect-error one of two fields is missing
    defineCommand({ ...given, needs: { territories: units('territoryIds', 'unitIds') } });
    // @ts-expect-error a number names no unit
    defineCommand({ ...given, needs: { host: unit('seats') } });
    // @ts-expect-error a list is not one unit
    defineCommand({ ...given, needs: { host: unit('territoryIds') } });
    const { place: _, ...others } = given.input;
    // @ts-expect-error what is selected has to be there too
    defineCommand({ ...given, input: others, needs: { place: unit(place) } });
  });

  it('is all that its decision gets', () => {
    const decide = ({ host }: FactsOf<typeof receive>): OfficeFact | null => host;
    // @ts-expect-error nobody asked for the clerk
    const undeclared = ({ clerk }: FactsOf<typeof receive>): unknown => clerk;
    expect([decide, undeclared]).toHaveLength(2);
  });
});
