import { establishCommune, type Commune } from './commune';
import { holdLateConference } from './lateConference';
import { followUpLatePromises } from './latePromises';
import { holdResidentsConference } from './residentsConference';
import type { Story } from './story';
import { followUpPromises } from './promises';
import { votersPetition } from './votersPetition';
import { whatPapersHold } from './whatPapersHold';

/**
 * A residents' conference, what was promised there, and what became of it, with dates counted from
 * the day of loading: kept, kept late after a rejected claim, overdue now, extended, due soon. A second
 * conference breaks both limits; what was promised there is partly verified, refused more time, or was
 * promised before. Voters of two villages ask the same, and something is promised in the answer. A wrong
 * deadline is corrected with MTTQ's word, a duty comes back every month, and two bodies promise together.
 */
export async function dayInTheLife(story: Story): Promise<Commune> {
  const commune = await establishCommune(story);
  const meeting = await holdResidentsConference(story, commune);
  const market = await followUpPromises(story, commune, meeting);
  const late = await holdLateConference(story, commune);
  await followUpLatePromises(story, commune, late, market);
  const petitionId = await votersPetition(story, commune);
  await whatPapersHold(story, commune, { meeting, petitionId });
  return commune;
}
