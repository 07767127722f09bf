import { z } from 'zod';
import { namesCitizenByNumber } from './refusedContent';
import { leaf } from './schema';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CODE = /^[A-Za-z][A-Za-z0-9._:-]*$/;
/** As of any other id. */
const LONGEST = 200;

/** Whether it stands for a person and says nothing of him: an id as given here, or a short code. */
const isPseudonym = (text: string): boolean =>
  UUID.test(text) || (CODE.test(text) && !namesCitizenByNumber(text));

/** Who is meant, by pseudonym, where it need be nobody who holds an office: no name, no number. */
export const PseudonymInput = leaf(
  z
    .string()
    .max(LONGEST)
    .refine(isPseudonym, { params: { rejection: 'PERSONAL_DATA_REFUSED' } }),
  'ID',
  'person-7',
);
