import type { z } from 'zod';
import { wordsOf, type Words } from './schema';

const inError: Words = { vi: 'Ghi nhầm', en: 'Recorded in error' };

interface WithStatus<Status extends string> {
  readonly status: Status;
  readonly isRecordedInError: boolean;
}

/** The state that a record is in, as people call it, by the words of its statuses. */
export function stateByStatus<Status extends string>(statuses: z.ZodType<Status>) {
  const words = wordsOf(statuses);
  return ({ status, isRecordedInError }: WithStatus<Status>): Words =>
    isRecordedInError ? inError : words[status];
}
