import { clockOver } from '../support/clockOver';
import type { TestApplication } from '../support/testApplication';
import { tellLaterStory } from './laterStory';
import { tellGoldenStory } from './story';

/** The golden story to its end; `told` is what its commands go to, where a test looks on or sends them otherwise. */
export async function tellWholeStory(app: TestApplication, told = app): Promise<void> {
  // One after the other, so that the log comes out the same.
  const clock = clockOver(app, { atOnce: 1 });
  const { story, stage } = await tellGoldenStory(told, async () => {
    await app.caughtUp();
    await clock.tick();
  });
  await tellLaterStory(story, stage);
}
