import { z } from 'zod';
import { CommitmentKind, CommitmentStatus, Priority, Timeliness } from '../commitment/vocabulary';
import { IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { leaf, namedEnum, namedInput } from '../kernel/schema';
import { inputTypeOf } from './inputType';
import { PeriodInput } from './period';
import { OrderDirection } from './sharedEnums';

const CountRange = namedInput(
  'CountRange',
  'Numbers from one to another, both included; what is absent is no limit.',
  {
    atLeast: leaf(z.int(), 'Int', 2).optional().describe('Not less.'),
    atMost: leaf(z.int(), 'Int', 5).optional().describe('Not more.'),
  },
);

const CommitmentFilterSchema = namedInput(
  'CommitmentFilter',
  'Narrows a list of commitments. All given conditions must hold.',
  {
    status: z.array(CommitmentStatus).optional().describe('Any of these states.'),
    timeliness: z
      .array(Timeliness)
      .optional()
      .describe('Any of these boxes, against the current deadline.'),
    outstanding: z
      .boolean()
      .optional()
      .describe(
        'Still owed: not verified in full, closed, cancelled, superseded, in error or a linked duplicate; a broken promise stays owed (R11) (true), or any of these (false).',
      ),
    unitId: IdField.optional().describe(
      'Led by this unit; before assignment, owed by an office of it (R24). Lists show what an office of it promised jointly too (R47).',
    ),
    includeSubunits: z.boolean().default(false).describe('Also units below it.'),
    officeId: IdField.optional().describe(
      'Promised by this office or one that it succeeds (R24); lists show what it promised jointly too, counts count that once, under the office accountable (R47).',
    ),
    sourceId: IdField.optional().describe(
      'Made at this meeting, case, petition or supervision; for a meeting also in the answer to a petition raised there (R45).',
    ),
    territoryId: IdField.optional().describe('Concerning this administrative unit.'),
    kind: z.array(CommitmentKind).optional().describe('Any of these kinds.'),
    policyField: z.string().optional().describe('Field of work.'),
    priority: z.array(Priority).optional().describe('Any of these priorities.'),
    programme: z.string().optional().describe('Programme.'),
    madeIn: PeriodInput.optional().describe('Made within.'),
    openIn: PeriodInput.optional().describe(
      'Open on the first day of the period or made in it, as period reports count (R25).',
    ),
    dueFrom: DateInput.optional().describe('Current deadline from this day.'),
    dueTo: DateInput.optional().describe('Current deadline to this day.'),
    minimumOverdueLevel: leaf(z.int(), 'Int', 1)
      .optional()
      .describe('With a notice of this level or above.'),
    isExtended: z.boolean().optional().describe('Deadline was extended (true) or never.'),
    extensionsGranted: CountRange.optional().describe('With so many extensions granted.'),
    passesCount: CountRange.optional().describe('Passed from unit to unit so often.'),
    daysSinceProgress: CountRange.optional().describe(
      'So many days since progress was last reported; since it was made where nothing was.',
    ),
    daysClaimWaits: CountRange.optional().describe(
      'With a claim that has waited for its verdict for so many days.',
    ),
    includeInError: z
      .boolean()
      .default(false)
      .describe('Also those marked as made in error (R37).'),
    includeDuplicates: z
      .boolean()
      .default(false)
      .describe('Include linked duplicates, which count once under the first.'),
    text: z.string().optional().describe('Words, accents optional.'),
  },
);
/** What a resolver gets; a field below an owner adds its own condition. */
export type CommitmentFilter = Partial<z.infer<typeof CommitmentFilterSchema>>;
export const CommitmentFilterInput = inputTypeOf(CommitmentFilterSchema);

const CommitmentOrderField = namedEnum('CommitmentOrderField', 'Keys to order commitments by.', {
  DUE_DATE: { about: 'Current deadline.', vi: 'Thời hạn', en: 'Deadline' },
  MADE_ON: { about: 'Day first made.', vi: 'Ngày hứa', en: 'Day made' },
  RECORDED_AT: { about: 'When recorded.', vi: 'Ngày ghi nhận', en: 'Time recorded' },
  CHANGED_AT: { about: 'When last changed.', vi: 'Lần thay đổi gần nhất', en: 'Last change' },
  PRIORITY: { about: 'Priority.', vi: 'Mức ưu tiên', en: 'Priority' },
});

const CommitmentOrderSchema = namedInput('CommitmentOrder', 'Order of commitments; ties by id.', {
  field: CommitmentOrderField.describe('Key.'),
  direction: OrderDirection.default('ASCENDING').describe('Direction.'),
});
export type CommitmentOrder = z.infer<typeof CommitmentOrderSchema>;
export const CommitmentOrderInput = inputTypeOf(CommitmentOrderSchema);

const NoticeFilterSchema = namedInput(
  'NoticeFilter',
  'Narrows notices and queues that are pushed.',
  {
    officeId: IdField.optional().describe('Promised by this office.'),
    unitId: IdField.optional().describe(
      'Led by this unit; before assignment, owed by an office of it.',
    ),
    includeSubunits: z.boolean().default(false).describe('Also units below it.'),
    territoryId: IdField.optional().describe('Concerning this administrative unit.'),
    minimumLevel: leaf(z.int(), 'Int', 1)
      .optional()
      .describe('Of this level or above; for overdue notices.'),
    includeInError: z
      .boolean()
      .default(false)
      .describe(
        'Also of what was marked as made in error since (R37); pushed ones are as written.',
      ),
  },
);
export type NoticeFilter = Partial<z.infer<typeof NoticeFilterSchema>>;
export const NoticeFilterInput = inputTypeOf(NoticeFilterSchema);
