import type { Acting, ActingRole } from '../../../src/web/session/acting';
import { ask, at } from '../../support/graphqlClient';

interface OfficeRow {
  readonly id: string;
  readonly title: string;
  readonly unit: { id: string; name: string; territory: { name: string } | null };
  readonly holding: { person: { id: string } } | null;
}

/** People of the sample by what they do in its day in the life. */
export interface Cast {
  readonly secretary: Acting;
  readonly chairman: Acting;
  readonly division: Acting;
  readonly front: Acting;
}

export async function castOf(url: string): Promise<Cast> {
  const { data } = await ask(
    url,
    '{ offices(first: 100) { nodes { id title unit { id name territory { name } } holding { person { id } } } } }',
  );
  const offices = at(data, 'offices.nodes') as readonly OfficeRow[];
  const acting = (unit: string, title: string, role: ActingRole): Acting => {
    const office = offices.find((each) => each.unit.name === unit && each.title.startsWith(title));
    if (!office?.holding) throw new Error(`nobody is ${title} in ${unit}`);
    return {
      personId: office.holding.person.id,
      officeId: office.id,
      role,
      officeTitle: office.title,
      unitId: office.unit.id,
      unitName: office.unit.name,
      place: office.unit.territory?.name ?? null,
    };
  };
  return {
    secretary: acting('Ủy ban nhân dân xã Mường Mẫu', 'Thư ký', 'SECRETARY'),
    chairman: acting('Ủy ban nhân dân xã Mường Mẫu', 'Chủ tịch', 'LEADER'),
    division: acting('Phòng Kinh tế xã Mường Mẫu', 'Trưởng', 'LEADER'),
    front: acting('Ủy ban MTTQ Việt Nam xã Mường Mẫu', 'Chủ tịch', 'OVERSEER'),
  };
}
