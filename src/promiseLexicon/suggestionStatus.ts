import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PromiseSuggestionStatus = namedEnum(
  'PromiseSuggestionStatus',
  'State of a suggestion.',
  {
    OPEN: { about: 'Waiting for a person.', vi: 'Chưa quyết', en: 'Open' },
    CONFIRMED: { about: 'Recorded as a commitment.', vi: 'Đã ghi thành cam kết', en: 'Confirmed' },
    REJECTED: { about: 'Not a promise.', vi: 'Không phải lời hứa', en: 'Rejected' },
  },
);
export type PromiseSuggestionStatus = z.infer<typeof PromiseSuggestionStatus>;

/** What people decided on suggestions; ids not among them are open. */
export interface SuggestionDecisions {
  readonly confirmedIds: ReadonlySet<string>;
  readonly rejectedIds: Pick<ReadonlySet<string>, 'has'>;
}

export function suggestionStatus(
  id: string,
  { confirmedIds, rejectedIds }: SuggestionDecisions,
): PromiseSuggestionStatus {
  if (confirmedIds.has(id)) return 'CONFIRMED';
  return rejectedIds.has(id) ? 'REJECTED' : 'OPEN';
}
