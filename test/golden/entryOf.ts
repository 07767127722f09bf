import { readRecord } from '../../src/application/recordReader';
import type { GoldenStory } from './story';

/** The entry of a list that holds these values: told again, the log is ahead of the story. */
export async function entryOf(
  story: GoldenStory,
  id: string,
  list: string,
  said: Readonly<Record<string, unknown>>,
): Promise<string> {
  const record = await readRecord(story.app.store, id);
  const state = record?.state as unknown as Record<string, readonly { id: string }[]> | undefined;
  const entry = state?.[list]?.find((each) =>
    Object.entries(said).every(([key, value]) => each[key as 'id'] === value),
  );
  if (entry === undefined) throw new Error(`${id} lacks ${JSON.stringify(said)} in ${list}`);
  return entry.id;
}
