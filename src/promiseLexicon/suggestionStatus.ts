import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const PromiseSuggestionStatus = namedEnum(
  'PromiseSuggestionStatus',
  'State of a suggestion.',
  {
    OPEN: 'Waiting for a person.',
    CONFIRMED: 'Recorded as a commitment.',
    REJECTED: 'Not a promise.',
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
