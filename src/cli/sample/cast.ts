import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import type { Story } from './story';

export const administrator: ActingPerson = {
  personId: 'person-quan-tri',
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
};

export const acting = (
  personId: string,
  officeId: string,
  role: ActingPerson['role'],
): ActingPerson => ({ personId, officeId, role, delegationId: null });

interface UnitToEstablish {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId?: string;
  readonly territoryId?: string;
  readonly isSynthetic?: boolean;
}

export function establishUnit(story: Story, unit: UnitToEstablish): Promise<string> {
  const { key, isSynthetic = true, ...input } = unit;
  return story.send({
    key: `unit/${key}`,
    name: 'establishUnit',
    input,
    as: administrator,
    isSynthetic,
  });
}

interface OfficeToFill {
  readonly key: string;
  readonly unitId: string;
  readonly title: string;
  readonly isHead?: boolean;
  readonly personId: string;
  /** First day of the holder. */
  readonly since: LocalDate;
}

/** An office with its holder. No report names a holder: every one is made up. */
export async function establishOffice(story: Story, office: OfficeToFill): Promise<string> {
  const officeId = await story.send({
    key: `office/${office.key}`,
    name: 'establishOffice',
    input: { unitId: office.unitId, title: office.title, isHead: office.isHead ?? false },
    as: administrator,
  });
  await story.send({
    key: `holder/${office.key}`,
    name: 'appointOfficeHolder',
    input: { officeId, personId: office.personId, occurredOn: { date: office.since } },
    as: administrator,
  });
  return officeId;
}
