import type { LaterMeetings } from './laterMeetings';
import type { GoldenStory, Stage } from './story';

const AT = '2027-02-10';

/** Told when promises began to inherit: nothing is said of the day, the territory and the deadline. */
async function inherit(story: GoldenStory, stage: Stage, { conferenceId }: LaterMeetings) {
  const input = {
    text: 'Tỉnh sẽ thay xong ống nước cũ trong tháng 6 năm 2027.',
    promisorOfficeId: stage.chair,
    source: { recordId: conferenceId },
    leadUnitId: stage.department,
    policyField: 'WATER_ELECTRICITY',
    deadlineWording: 'trong tháng 6 năm 2027',
  };
  await story.step(AT, 'promise/inherited', 'recordCommitment', input, stage.asSecretary);
}

/** What became of promises after everything else that is told here. */
export async function followUpOnceMore(
  story: GoldenStory,
  stage: Stage,
  meetings: LaterMeetings,
): Promise<void> {
  await inherit(story, stage, meetings);
}
