import type { RecordSource } from './recordSource';

/** What a person is called, met in an office or in none in particular; null when no name was given. */
export type PersonNamed = (personId: string, metIn: string | null) => Promise<string | null>;

/** The name, or once it was replaced the title of the office met in, where that is the person's own. */
export const personNamed =
  (records: Pick<RecordSource, 'personName' | 'record'>): PersonNamed =>
  async (personId, metIn) => {
    const known = await records.personName(personId);
    if (known === null || known.replacedBy === null) return known && known.name;
    const office = metIn === null ? null : await records.record('OFFICE', metIn);
    const isOwn = office?.holdings.some((each) => each.personId === personId) === true;
    return isOwn ? office.title : known.replacedBy;
  };
