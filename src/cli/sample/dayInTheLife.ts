import { establishCommune } from './commune';
import { holdResidentsConference } from './residentsConference';
import type { Story } from './story';
import { followUpPromises } from './promises';

/**
 * A residents' conference, what was promised there, and what became of it, with dates counted from
 * the day of loading: kept, kept late after a rejected claim, overdue now, extended, due soon.
 */
export async function dayInTheLife(story: Story): Promise<void> {
  const commune = await establishCommune(story);
  const meeting = await holdResidentsConference(story, commune);
  await followUpPromises(story, commune, meeting);
}
