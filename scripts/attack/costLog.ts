import { derivedId } from '../../src/kernel/ids';
import { addDays } from '../../src/kernel/localDate';
import {
  commitmentId,
  MADE_ON,
  officeId,
  organisation,
  promise,
  streamOf,
  unitId,
  type StreamToAppend,
} from '../bench/sampleEvents';
import { writeLog } from '../bench/writeLog';

/** Offices beside the heads; the first 29 in the provincial committee, which holds most promises. */
const MORE_OFFICES = 100;
const CROWDED = 29;
const CONFERENCES = 300;
const OPINIONS = 20;
const PETITIONS = 3_000;
/** So many promises each were repeated, claimed to be fulfilled, and told to be late. */
const OF_EACH = 3_000;

const office = (index: number): StreamToAppend =>
  streamOf(`office-${derivedId('cost-office', index)}`, MADE_ON, [
    {
      type: 'OfficeEstablished',
      data: {
        unitId: unitId(index < CROWDED ? 0 : index),
        title: `Phó Chủ tịch thứ ${index}`,
        isHead: false,
      },
    },
  ]);

function conference(index: number): StreamToAppend {
  const opinions = Array.from({ length: OPINIONS }, (_, number) => ({
    type: 'OpinionRaised',
    data: {
      opinionId: derivedId('cost-opinion', index, number),
      text: `Đường vào thôn ${number} hỏng đã lâu, đề nghị xã sửa.`,
      audience: 'FARMER',
    },
  }));
  return streamOf(`conference-${derivedId('cost-conference', index)}`, MADE_ON, [
    {
      type: 'ConferenceScheduled',
      data: {
        title: `Đối thoại với nhân dân lần thứ ${index}`,
        unitId: unitId(index),
        chairOfficeId: officeId(index),
        coChairOfficeIds: [],
        occasion: 'PERIODIC',
        audiences: ['RESIDENT'],
        territoryIds: [],
        mode: 'IN_PERSON',
        venue: 'Nhà văn hóa xã',
        startsAt: '2026-03-02T01:00:00.000Z',
      },
    },
    { type: 'ConferenceHeld', data: { attendance: null, furtherDays: [] } },
    ...opinions,
    {
      type: 'MinutesDrafted',
      data: {
        text: Array.from(
          { length: 10 },
          (_, line) => `Xã sẽ sửa xong ${line + 1} km đường trong năm 2026.`,
        ).join('\n'),
      },
    },
    { type: 'MinutesApproved', data: {} },
  ]);
}

const petition = (index: number): StreamToAppend =>
  streamOf(`petition-${derivedId('cost-petition', index)}`, MADE_ON, [
    {
      type: 'PetitionReceived',
      data: {
        text: `Đề nghị khơi thông cống số ${index} trên đường liên thôn.`,
        kind: 'PETITION',
        channel: 'LETTER',
        origin: {
          sourceId: null,
          opinionId: null,
          territoryId: null,
          raisedOn: { date: MADE_ON, precision: 'DAY' },
        },
        deadline: {
          date: '2026-03-30',
          precision: 'DAY',
          startsOn: MADE_ON,
          rolledFrom: null,
          calendarVersion: null,
          rule: null,
        },
        countedPeriod: null,
      },
    },
    { type: 'PetitionReferred', data: { toOfficeId: officeId(index) } },
  ]);

const later = (index: number, type: string, data: object): StreamToAppend =>
  streamOf(commitmentId(index), addDays(MADE_ON, 5), [{ type, data }], type);

/** What happens in a log in which every list that an answer may hold is long. */
export function* costHappenings(promises: number): Generator<StreamToAppend> {
  yield* organisation();
  for (let index = 0; index < MORE_OFFICES; index += 1) yield office(index);
  for (let index = 0; index < promises; index += 1)
    // Half of them are owed by five bodies, as a province's are.
    yield promise(index, index % 2 === 0 ? index : index % 5);
  for (let index = 0; index < CONFERENCES; index += 1) yield conference(index);
  for (let index = 0; index < PETITIONS; index += 1) yield petition(index);
  const each = Math.min(OF_EACH, Math.floor(promises / 4));
  for (let index = 0; index < each; index += 1) {
    yield later(index, 'DuplicateLinked', { duplicateOfId: commitmentId(index + each) });
    yield later(index + 2 * each, 'FulfilmentClaimed', {
      claimId: derivedId('cost-claim', index),
      statement: 'Đã làm xong đoạn đường qua thôn.',
      results: [],
    });
    yield later(index + 3 * each, 'OverdueNoticed', {
      noticeId: derivedId('cost-notice', index),
      deadlineVersion: 1,
      dueDate: '2026-06-30',
      level: 1,
      ladderDays: 1,
      addresseeOfficeId: officeId(index),
      isBackfill: false,
    });
  }
}

/** Writes a log of so many promises for the search; @returns how many events it holds. */
export const writeCostLog = (path: string, promises: number): Promise<number> =>
  writeLog(path, costHappenings(promises));
