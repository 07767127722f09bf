import {
  enactAnswerRule,
  preparedPetitions,
  type PreparedPetitions,
} from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let petitions: PreparedPetitions;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  petitions = preparedPetitions(app, org);
  await enactAnswerRule(app);
});
afterAll(() => app.close());

const counts = async (on: string | null): Promise<Answer> => {
  await app.caughtUp();
  const { petitionAnswerQuality } = await app.ask(
    `query ($on: Date) { petitionAnswerQuality(on: $on) {
       answered { numerator } resolved { numerator } resolvedOfRaw { numerator }
       resolvedUnsatisfactorily resolvedUnsatisfactorilyRaw satisfactory { numerator denominator }
     } }`,
    { on },
  );
  return petitionAnswerQuality as Answer;
};

test('an answer judged unsatisfactory is no longer counted as resolved, from the day of the judgement on', async () => {
  const [petitionId, other] = [
    await petitions.petition('classified'),
    await petitions.petition('received'),
  ];
  const secretary = secretaryOf(org.department);
  await app.accept('mergePetition', { petitionId: other, intoPetitionId: petitionId }, secretary);
  await app.accept(
    'referPetition',
    { petitionId, toOfficeId: org.department.head.officeId },
    secretary,
  );
  const given = { petitionId, kind: 'RESOLVED', text: 'Đã sửa xong.' };
  await app.accept('answerPetition', given, secretary);
  const resolved = {
    answered: { numerator: '1' },
    resolved: { numerator: '1' },
    resolvedOfRaw: { numerator: '2' },
    resolvedUnsatisfactorily: 0,
    resolvedUnsatisfactorilyRaw: 0,
    satisfactory: { numerator: '0', denominator: '0' },
  };
  expect(await counts(null)).toEqual(resolved);

  app.clock.set('2026-12-10T02:00:00.000Z');
  const answerId = (await petitions.petitionState(petitionId)).answers.slice(0, 1)[0]?.id;
  const judgement = { petitionId, answerId, isSatisfactory: false, reason: 'Đường vẫn hỏng' };
  const dated = { ...judgement, occurredOn: { date: '2026-12-05' } };
  await app.accept('judgeAnswer', dated, overseerOf(org.front));
  const unsatisfactory = {
    answered: { numerator: '1' },
    resolved: { numerator: '0' },
    resolvedOfRaw: { numerator: '0' },
    resolvedUnsatisfactorily: 1,
    resolvedUnsatisfactorilyRaw: 2,
    satisfactory: { numerator: '0', denominator: '1' },
  };
  expect(await counts(null)).toEqual(unsatisfactory);
  expect(await counts('2026-12-05')).toEqual(unsatisfactory);
  expect(await counts('2026-12-04')).toEqual(resolved);
});
