import { z } from 'zod';
import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';
import { Priority } from './vocabulary';

const reason = storedText('Chỉ là lời chúc').describe('Reason.');

export const CommitmentClarified = defineEvent(
  'CommitmentClarified',
  1,
  'It was said what the words mean; the words themselves never change.',
  { vi: 'Làm rõ nội dung cam kết', en: 'Wording explained' },
  {
    clarification: storedText('Đường liên xã là đoạn Km 0 đến Km 12').describe('What they mean.'),
  },
);

export const CommitmentClassified = defineEvent(
  'CommitmentClassified',
  1,
  'Field, urgency and whether it can be checked were set.',
  { vi: 'Phân loại cam kết', en: 'Commitment classified' },
  {
    policyField: storedText('TRANSPORT').describe('Code of the field of work.'),
    priority: Priority.describe('How urgent.'),
    isCheckable: z
      .boolean()
      .describe('Whether it can be checked; if not, it stands outside the boxes (R4).'),
  },
);

export const CommitmentObjected = defineEvent(
  'CommitmentObjected',
  1,
  'Its owner says that it is no promise; by itself this changes no count (R10).',
  { vi: 'Cho rằng đây không phải cam kết', en: 'Owner objects: no promise' },
  { reason },
);

export const ObjectionUpheld = defineEvent(
  'ObjectionUpheld',
  1,
  'The objection was upheld: it is cancelled and leaves the boxes from `occurredOn` on (R10).',
  { vi: 'Chấp nhận ý kiến không phải cam kết', en: 'Objection upheld' },
  { reason },
);

export const ObjectionDismissed = defineEvent(
  'ObjectionDismissed',
  1,
  'The objection was dismissed: it is owed.',
  { vi: 'Bác ý kiến không phải cam kết', en: 'Objection dismissed' },
  { reason },
);

export const CommitmentPublished = defineEvent(
  'CommitmentPublished',
  1,
  'It was made public.',
  { vi: 'Công khai cam kết', en: 'Made public' },
  {},
);

export const PublicationWithdrawn = defineEvent(
  'PublicationWithdrawn',
  1,
  'It was taken back from the public.',
  { vi: 'Rút cam kết khỏi công khai', en: 'Taken back from the public' },
  { reason },
);

export const DuplicateLinked = defineEvent(
  'DuplicateLinked',
  1,
  'It repeats an earlier promise of the same office (hứa lại): both are one promise (R22).',
  { vi: 'Ghép là lời hứa nhắc lại', en: 'Linked as a repeated promise' },
  {
    duplicateOfId: storedText('commitment-4d7e6f83-1111-5222-8333-444455556666').describe(
      'The earlier one.',
    ),
  },
);

export const DuplicateUnlinked = defineEvent(
  'DuplicateUnlinked',
  1,
  'It is a promise of its own again, from `occurredOn` on (R22).',
  { vi: 'Bỏ ghép lời hứa nhắc lại', en: 'Link as a repeated promise undone' },
  { reason },
);

export const interpretationEvents = [
  CommitmentClarified,
  CommitmentClassified,
  CommitmentObjected,
  ObjectionUpheld,
  ObjectionDismissed,
  CommitmentPublished,
  PublicationWithdrawn,
  DuplicateLinked,
  DuplicateUnlinked,
] as const;
