import type { Commune } from './commune';
import { dayOf, morningOf } from './days';
import type { Story } from './story';

interface Contact {
  readonly key: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly text: string;
}

const contacts: readonly [Contact, Contact] = [
  {
    key: 'mau-tren',
    title: 'Tiếp xúc cử tri thôn Mẫu Trên về thủy lợi',
    daysAgo: 40,
    text: 'Kênh mương nội đồng thôn Mẫu Trên sạt lở, đề nghị xã kiên cố hóa.',
  },
  {
    key: 'mau-duoi',
    title: 'Tiếp xúc cử tri thôn Mẫu Dưới về thủy lợi',
    daysAgo: 38,
    text: 'Đề nghị xã kiên cố hóa kênh mương nội đồng đoạn qua hai thôn Mẫu.',
  },
];

/** A voter contact and the petition raised there. */
async function contactVoters(story: Story, commune: Commune, contact: Contact): Promise<string> {
  const { key, title, daysAgo, text } = contact;
  const as = commune.asSecretary;
  const heldOn = dayOf(story.daysAgo(daysAgo));
  const sessionId = await story.send({
    key: `contact/${key}/planned`,
    name: 'planVoterContactSession',
    input: {
      title,
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'COMMUNE',
      timing: 'THEMATIC',
      unitId: commune.committee,
      territoryIds: [commune.commune],
      startsAt: morningOf(story.daysAgo(daysAgo)),
      ...dayOf(story.daysAgo(daysAgo + 10)),
    },
    as,
  });
  const send = (name: string, input: object) =>
    story.send({ key: `contact/${key}/${name}`, name, input: { ...input, ...heldOn }, as });
  await story.send({
    key: `contact/${key}/venue`,
    name: 'notifyVenue',
    input: {
      sessionId,
      venue: 'Nhà văn hóa thôn',
      ...dayOf(story.daysAgo(daysAgo + 7)),
    },
    as,
  });
  await send('holdVoterContactSession', { sessionId });
  await send('recordOpinion', { sourceId: sessionId, text, audience: 'VOTER' });
  const opinion = await story.entry<{ readonly id: string; readonly text: string }>(
    sessionId,
    'opinions',
    (each) => each.text === text,
  );
  const source = { sourceId: sessionId, opinionId: opinion.id };
  const level = { competence: 'COMMUNE', policyField: 'IRRIGATION' };
  await send('classifyOpinion', { ...source, kind: 'PETITION', ...level });
  const petitionId = await send('recordPetition', {
    ...source,
    text,
    channel: 'VOTER_CONTACT',
    territoryId: commune.commune,
  });
  await send('classifyPetition', { petitionId, ...level });
  return petitionId;
}

/**
 * Two villages ask the same: one petition goes on, and both sessions stay its origins (R21).
 * @returns the petition that was answered
 */
export async function votersPetition(story: Story, commune: Commune): Promise<string> {
  const [first, second] = contacts;
  const petitionId = await contactVoters(story, commune, first);
  const same = await contactVoters(story, commune, second);
  const send = (key: string, name: string, daysAgo: number, input: object) =>
    story.send({
      key: `petition/${key}`,
      name,
      input: { ...input, ...dayOf(story.daysAgo(daysAgo)) },
      as: commune.asSecretary,
    });
  await send('merged', 'mergePetition', 36, { petitionId: same, intoPetitionId: petitionId });
  await send('referred', 'referPetition', 35, {
    petitionId,
    toOfficeId: commune.economyHeadOfficeId,
  });
  await send('answered', 'answerPetition', 12, {
    petitionId,
    kind: 'IN_PROGRESS',
    text: 'Phòng Kinh tế đã khảo sát, đưa 800 m kênh vào kế hoạch đầu tư năm tới.',
  });
  await send('notified', 'notifyVotersOfResult', 9, { petitionId, channels: ['VILLAGE_HEAD'] });
  return petitionId;
}
