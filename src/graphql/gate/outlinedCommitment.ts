import { commitmentFold } from '../../commitment/fold';
import type { CommitmentState } from '../../commitment/state';
import type { EventStore } from '../../eventstore/port';
import type { Entries } from '../../kernel/entries';
import type { Recorded } from '../../kernel/recordedEvent';
import { DistantEntries } from '../distantEntries';
import { withLongTexts } from './longTexts';
import { foldStream } from '../streamFold';

/**
 * A commitment by the outlines of its events. The texts of reports, reminders and explanations are read
 * with the part of them that is shown; all others are there.
 */
export async function outlinedCommitment(
  store: EventStore,
  id: string,
  events: readonly Recorded[],
): Promise<CommitmentState | null> {
  const folded = foldStream(commitmentFold, events);
  if (folded === null) return null;
  const { progressReports, reminders, latenessExplanations, ...rest } = folded;
  const distant = <T extends object>(entries: Entries<T>): Entries<T> =>
    new DistantEntries(entries.slice(), (part) => withLongTexts(store, id, part));
  return {
    ...(await withLongTexts(store, id, rest)),
    progressReports: distant(progressReports),
    reminders: distant(reminders),
    latenessExplanations: distant(latenessExplanations),
  };
}
