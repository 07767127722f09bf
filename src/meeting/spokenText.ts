import type { z } from 'zod';
import type { OccurredOn } from '../kernel/occurredOn';
import { namedEnum } from '../kernel/schema';
import type { KnownDays } from './knownDays';

export const SpokenTextKind = namedEnum(
  'SpokenTextKind',
  'Text in which promises are looked for.',
  {
    MINUTES: { about: 'Minutes of a meeting (biên bản).', vi: 'Biên bản', en: 'Minutes' },
    NOTICE: {
      about: 'Conclusion notice (thông báo kết luận).',
      vi: 'Thông báo kết luận',
      en: 'Conclusion notice',
    },
    ANSWER: {
      about: 'Answer to a petition (văn bản trả lời kiến nghị).',
      vi: 'Văn bản trả lời kiến nghị',
      en: 'Answer to a petition',
    },
  },
);
export type SpokenTextKind = z.infer<typeof SpokenTextKind>;

/** A text of a meeting or petition in which promises are looked for (R43). */
export interface SpokenText {
  /** Tells it from the other texts of its record. */
  readonly id: string;
  readonly kind: SpokenTextKind;
  readonly text: string;
  /**
   * Unit whose side settled it: approved the minutes, issued the notice, recorded those of a contact, gave
   * the answer. Null for a draft. Words of a promise are put right against what is settled alone (R40).
   */
  readonly settledBy: string | null;
  /** When it was said: what it promises was made then. */
  readonly saidOn: OccurredOn;
  /** Days of events that lengths of time in it may count from. */
  readonly known: KnownDays;
}
