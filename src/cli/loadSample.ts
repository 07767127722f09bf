import { localDate, localDateOf, type LocalDate } from '../kernel/localDate';
import { bacLieu2022 } from './sample/bacLieu2022';
import { caMau2023 } from './sample/caMau2023';
import type { Commune } from './sample/commune';
import { dayInTheLife } from './sample/dayInTheLife';
import { establishHoaBinh, hoaBinh2023 } from './sample/hoaBinh2023';
import { reorganisation2025 } from './sample/reorganisation2025';
import { Story, type StoryTeller } from './sample/story';
import type { Instant } from '../kernel/instant';
import { tellShippedCalendar, type ShippedCalendarStage } from './shippedCalendar';

export interface SampleStage extends StoryTeller, Pick<ShippedCalendarStage, 'store'> {
  /** Local day of now. */
  readonly today: () => LocalDate;
  /** When the log got the first event of a stream. */
  readonly firstRecordedAt: (stream: string) => Promise<Instant>;
}

export interface SampleLoaded {
  /** Commands that recorded something; 0 when the sample was complete already. */
  readonly commandsRecorded: number;
  /** The commune of the day in the life, and who acts there. */
  readonly commune: Commune;
}

/** The sample's commune exists since the reorganisation of 01/07/2025, and its story needs 60 days. */
const firstDay = localDate('2025-09-01');

/** The clock stands before the sample can have happened; nothing was recorded. */
export class SampleTooEarlyError extends Error {
  constructor(today: LocalDate) {
    super(
      `dữ liệu mẫu cần ngày từ ${firstDay} trở đi, đồng hồ đang là ${today}; ` +
        `the sample needs a day from ${firstDay} on, the clock says ${today}`,
    );
    this.name = 'SampleTooEarlyError';
  }
}

// The opening command has no date relative to the day of loading.
const anyDay = localDate('2026-01-01');

/**
 * Loads the sample once, as commands. Loading again, on any later day, finds everything recorded:
 * relative dates count from the day on which the first sample event got into the log.
 *
 * @throws SampleTooEarlyError, and SampleRefusedError when the log holds something else in its place,
 * such as the sample of another version of this program.
 */
export async function loadSample(stage: SampleStage): Promise<SampleLoaded> {
  const today = stage.today();
  if (today < firstDay) throw new SampleTooEarlyError(today);
  // Answers to voters are due by a shipped rule.
  await tellShippedCalendar(stage);
  const opening = new Story(stage, anyDay);
  const first = await establishHoaBinh(opening);
  const story = new Story(stage, localDateOf(await stage.firstRecordedAt(first)));
  const hoaBinhCommittee = await hoaBinh2023(story);
  const caMauCommittee = await caMau2023(story);
  const bacLieu = await bacLieu2022(story);
  const commune = await dayInTheLife(story);
  await reorganisation2025(
    story,
    {
      hoaBinhCommittee,
      bacLieuCityDivisions: bacLieu.divisions,
      bacLieuPromises: bacLieu.promises,
    },
    { phuThoCommittee: commune.provinceCommittee, caMauCommittee },
  );
  return { commandsRecorded: opening.commandsRecorded + story.commandsRecorded, commune };
}
