import type { OfficeFact, UnitFact } from '../../kernel/party';
import type { StreamLoader } from '../streamLoader';
import { textOf, textsOf } from './inputValue';
import { officeFact, unitFact } from './partyFacts';

/** Fields of an input, single ids and lists of them alike. */
const idsIn = (input: unknown, fields: readonly string[]): readonly string[] => [
  ...new Set(
    fields.flatMap((field) => {
      const one = textOf(input, field);
      return one === null ? textsOf(input, field) : [one];
    }),
  ),
];

/** Units and offices that an input names in the fields given, as far as they exist. */
export async function namedParties(
  streams: StreamLoader,
  input: unknown,
  fields: { readonly units: readonly string[]; readonly offices: readonly string[] },
): Promise<{ readonly units: readonly UnitFact[]; readonly offices: readonly OfficeFact[] }> {
  const [units, offices] = await Promise.all([
    Promise.all(idsIn(input, fields.units).map((id) => unitFact(streams, id))),
    Promise.all(idsIn(input, fields.offices).map((id) => officeFact(streams, id))),
  ]);
  return {
    units: units.filter((each) => each !== null),
    offices: offices.filter((each) => each !== null),
  };
}
