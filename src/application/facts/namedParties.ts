import type { OfficeFact, UnitFact } from '../../kernel/party';
import type { StreamLoader } from '../streamLoader';
import { textOf, textsOf } from './inputValue';
import { officeFact, unitFact } from './partyFacts';

/** Fields of inputs, single ids and lists of them alike. */
const idsIn = (inputs: readonly unknown[], fields: readonly string[]): readonly string[] => [
  ...new Set(
    inputs.flatMap((input) =>
      fields.flatMap((field) => {
        const one = textOf(input, field);
        return one === null ? textsOf(input, field) : [one];
      }),
    ),
  ),
];

/** Units and offices that an input, or parts of it, name in the fields given, as far as they exist. */
export async function namedParties(
  streams: StreamLoader,
  inputs: readonly unknown[],
  fields: { readonly units: readonly string[]; readonly offices: readonly string[] },
): Promise<{ readonly units: readonly UnitFact[]; readonly offices: readonly OfficeFact[] }> {
  const [units, offices] = await Promise.all([
    Promise.all(idsIn(inputs, fields.units).map((id) => unitFact(streams, id))),
    Promise.all(idsIn(inputs, fields.offices).map((id) => officeFact(streams, id))),
  ]);
  return {
    units: units.filter((each) => each !== null),
    offices: offices.filter((each) => each !== null),
  };
}
