import { z } from 'zod';
import { IdField } from '../kernel/command';
import { UnitKind, UnitLevel } from '../kernel/party';
import { namedInput } from '../kernel/schema';
import { inputTypeOf } from './inputType';

const UnitFilterSchema = namedInput('UnitFilter', 'Narrows a list of units.', {
  level: z.array(UnitLevel).optional().describe('Any of these levels.'),
  kind: z.array(UnitKind).optional().describe('Any of these kinds.'),
  parentId: IdField.optional().describe(
    'Directly below this unit on the day asked about; one that took over alone has the place of whom it took over from.',
  ),
  territoryId: IdField.optional().describe(
    'Serving this administrative unit, or one that it alone took over from.',
  ),
  text: z.string().optional().describe('Words, accents optional.'),
});
export type UnitFilter = z.infer<typeof UnitFilterSchema>;
export const UnitFilterInput = inputTypeOf(UnitFilterSchema);

const OfficeFilterSchema = namedInput('OfficeFilter', 'Narrows a list of offices.', {
  unitId: IdField.optional().describe('In this unit.'),
  includeSubunits: z.boolean().default(false).describe('Also units below it.'),
  isHead: z.boolean().optional().describe('Heads only (true).'),
  personId: IdField.optional().describe('Held by this person on the day asked about.'),
  text: z.string().optional().describe('Words, accents optional.'),
});
export type OfficeFilter = z.infer<typeof OfficeFilterSchema>;
export const OfficeFilterInput = inputTypeOf(OfficeFilterSchema);
