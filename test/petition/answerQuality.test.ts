import { localDate } from '../../src/kernel/localDate';
import { absorption, answerTimeliness } from '../../src/petition/answerClock';
import { isAnswered, isResolved, type PetitionState } from '../../src/petition/state';
import { answerQualityOf } from '../../src/petition/answerQuality';
import {
  answered,
  classified,
  merged,
  received,
  referred,
  reopened,
  type Given,
} from './petitionSpec';
import { petitionAfter } from './petitionStates';

const withOffice = [received, classified, referred];
const answeredAs = (kind: 'RESOLVED' | 'IN_PROGRESS' | 'EXPLAINED', occurredOn = '2026-10-20') => ({
  ...answered,
  data: { ...answered.data, kind },
  occurredOn,
});
const mergedInto = (id: string): Given<'PetitionMerged'> => ({
  ...merged,
  data: { intoPetitionId: id },
});
const judged = (isSatisfactory: boolean): Given<'AnswerJudged'> => ({
  type: 'AnswerJudged',
  data: { answerId: 'answer-1', isSatisfactory, reason: null },
});
const qualityOf = (...petitions: readonly ReturnType<typeof petitionAfter>[]) =>
  answerQualityOf(
    petitions.map((each) => {
      const absorbed = absorption(petitions)(each.id);
      const judgements = each.answers.slice().flatMap(({ isSatisfactory }) => isSatisfactory ?? []);
      return {
        id: each.id,
        mergedIntoId: each.mergedIntoId,
        isAnswered: isAnswered(each),
        isOnTime: answerTimeliness(each, absorbed, localDate('2026-12-01')) === 'DONE_ON_TIME',
        isResolved: isResolved(each),
        latestKind: each.answers.slice().at(-1)?.kind ?? null,
        judged: judgements.length,
        satisfactory: judgements.filter(Boolean).length,
      };
    }),
  );

describe('how petitions were answered', () => {
  it('is counted raw and merged, chains followed (R21)', () => {
    const quality = qualityOf(
      petitionAfter('petition-1', [...withOffice, answeredAs('RESOLVED')]),
      petitionAfter('petition-2', [received, mergedInto('petition-1')]),
      petitionAfter('petition-3', [received, mergedInto('petition-2')]),
      petitionAfter('petition-4', [...withOffice, answeredAs('EXPLAINED')]),
      petitionAfter('petition-5', withOffice),
    );
    expect(quality).toMatchObject({
      received: { raw: 5, merged: 3 },
      answered: { raw: 4, merged: 2 },
      resolved: { raw: 3, merged: 1 },
      explained: { raw: 1, merged: 1 },
      inProgress: { raw: 0, merged: 0 },
    });
  });

  it('R53: a circle in the log counts as one petition, and the count comes to an end', () => {
    const quality = qualityOf(
      petitionAfter('petition-1', [received, mergedInto('petition-2')]),
      petitionAfter('petition-2', [received, mergedInto('petition-3')]),
      petitionAfter('petition-3', [received, mergedInto('petition-2')]),
      petitionAfter('petition-4', [received, mergedInto('petition-4')]),
      petitionAfter('petition-5', [...withOffice, answeredAs('RESOLVED')]),
    );
    expect(quality.received).toEqual({ raw: 5, merged: 3 });
    expect(quality.answered).toEqual({ raw: 1, merged: 1 });
  });

  it('R21: a chain longer than the stack is deep is followed to its end', () => {
    const last = petitionAfter('petition-0', [...withOffice, answeredAs('RESOLVED')]);
    const link = petitionAfter('petition-1', [received, mergedInto('petition-0')]);
    const chain = Array.from({ length: 20_000 }, (_, at) => ({
      ...link,
      id: `petition-${at + 1}`,
      mergedIntoId: `petition-${at}`,
    }));
    expect(absorption([last, ...chain])('petition-0')).toHaveLength(20_000);
    const [longest] = absorption([last, ...chain])('petition-19999');
    expect(longest?.petition.id).toBe('petition-20000');
    const toCount = (petition: PetitionState) => ({
      id: petition.id,
      mergedIntoId: petition.mergedIntoId,
      isAnswered: petition === last,
      isOnTime: petition === last,
      isResolved: petition === last,
      latestKind: petition === last ? ('RESOLVED' as const) : null,
      judged: 0,
      satisfactory: 0,
    });
    const quality = answerQualityOf([...chain.toReversed(), last].map(toCount));
    expect(quality.resolved).toEqual({ raw: 20_001, merged: 1 });
  });

  it('takes the latest answer, and none while reopened', () => {
    const second = {
      ...answeredAs('RESOLVED', '2026-11-20'),
      data: { ...answered.data, answerId: 'answer-2' },
    };
    const events = [...withOffice, answeredAs('IN_PROGRESS'), reopened];
    expect(qualityOf(petitionAfter('petition-1', events))).toMatchObject({
      answered: { raw: 0, merged: 0 },
      inProgress: { raw: 0, merged: 0 },
    });
    expect(qualityOf(petitionAfter('petition-1', [...events, second]))).toMatchObject({
      answered: { raw: 1, merged: 1 },
      inProgress: { raw: 0, merged: 0 },
      resolved: { raw: 1, merged: 1 },
    });
  });

  it('says how many answers came by the day of the earliest clock (R20)', () => {
    const dueLater = (id: string, changes: object) =>
      petitionAfter(id, [
        {
          ...received,
          data: {
            ...received.data,
            deadline: { ...received.data.deadline, date: localDate('2026-11-30') },
          },
        },
        classified,
        referred,
        { ...answeredAs('RESOLVED', '2026-11-10'), ...changes },
      ]);
    const early = petitionAfter('petition-2', [received, mergedInto('petition-1')]);
    expect(qualityOf(dueLater('petition-1', {})).answeredOnTime).toEqual({ raw: 1, merged: 1 });
    expect(qualityOf(dueLater('petition-1', {}), early).answeredOnTime).toEqual({
      raw: 0,
      merged: 0,
    });
  });

  it('counts satisfied judgements over answers judged', () => {
    const events = [...withOffice, answeredAs('RESOLVED')];
    expect(
      qualityOf(
        petitionAfter('petition-1', [...events, judged(true)]),
        petitionAfter('petition-2', [...events, judged(false)]),
        petitionAfter('petition-3', events),
      ),
    ).toMatchObject({
      judged: 2,
      satisfactory: 1,
      answered: { raw: 3, merged: 3 },
      resolved: { raw: 2, merged: 2 },
      resolvedUnsatisfactorily: { raw: 1, merged: 1 },
    });
  });
});
