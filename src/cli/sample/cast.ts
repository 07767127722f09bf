import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import type { Story } from './story';

export const administrator: ActingPerson = {
  personId: 'person-quan-tri',
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
};

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
  /** First day of the holder. */
  readonly since: LocalDate;
}

/** An office and the person who holds it. */
export interface Seat {
  readonly officeId: string;
  readonly personId: string;
}

export const actingIn = (seat: Seat, role: ActingPerson['role']): ActingPerson => ({
  personId: seat.personId,
  officeId: seat.officeId,
  role,
  delegationId: null,
});

/** An office with its holder. No report names a holder: every one is made up. */
export async function establishOffice(story: Story, office: OfficeToFill): Promise<Seat> {
  const { key, since, isHead = false, ...input } = office;
  const officeId = await story.send({
    key: `office/${key}`,
    name: 'establishOffice',
    input: { ...input, isHead },
    as: administrator,
  });
  await story.send({
    key: `holder/${key}`,
    name: 'appointOfficeHolder',
    input: { officeId, occurredOn: { date: since } },
    as: administrator,
  });
  const holding = await story.entry<{ readonly personId: string; readonly from: LocalDate }>(
    officeId,
    'holdings',
    ({ from }) => from === since,
  );
  return { officeId, personId: holding.personId };
}
