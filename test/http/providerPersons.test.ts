import { ask, at } from '../support/graphqlClient';
import { CookieBrowser } from '../support/cookieBrowser';
import { openProviderStage, type ProviderStage } from './providerStage';
import { sessionOf } from './signInStage';

const SCREEN = '/dang-nhap?problem=';
const WHO = '{ viewer { person { id } } account { loginName personId isAdministrator } }';

describe('where the provider’s claim is the person of the log', () => {
  /** By subject at the provider; filled in once the log has given the pseudonyms. */
  const people: Record<string, object> = {};
  let stage: ProviderStage;
  beforeAll(async () => {
    stage = await openProviderStage(
      { OIDC_CLAIM: 'giuloi_person', OIDC_CLAIM_NAMES: 'PERSON' },
      people,
    );
    const deputy = await appointedWithoutAccount();
    people['nguyen-van-a'] = { giuloi_person: deputy };
    people['thu-ky'] = { giuloi_person: deputy };
    people['cua-toi'] = { giuloi_person: stage.clerk.personId };
    people['khong-ai'] = { giuloi_person: 'person-khong-ai' };
    people['so'] = { giuloi_person: 7 };
    people['danh-sach'] = { giuloi_person: [stage.clerk.personId] };
    await stage.startAgain('k1');
  });
  afterAll(() => stage.end());

  /** Somebody whom the log knows and no account. */
  async function appointedWithoutAccount(): Promise<string> {
    const send = async (name: string, type: string, input: object) => {
      const answer = await ask(
        stage.url,
        `mutation S($i: ${type}!) { result: ${name}(input: $i) {
          ... on OfficeAccepted { office { id holding { person { id } } } } } }`,
        { i: { ...input, occurredOn: { date: '2020-01-01' } } },
        stage.administrator,
      );
      return answer.data;
    };
    const office = await send('establishOffice', 'EstablishOfficeInput', {
      unitId: stage.unitId,
      title: 'Phó Chủ tịch',
    });
    const officeId = String(at(office, 'result.office.id'));
    const held = await send('appointOfficeHolder', 'AppointOfficeHolderInput', { officeId });
    return String(at(held, 'result.office.holding.person.id'));
  }

  test('whoever holds an office comes in without an invitation, under the provider’s name if it is free', async () => {
    const browser = new CookieBrowser();
    expect(await stage.signIn(browser, 'nguyen-van-a')).toBe('/qua-han');
    const cookie = browser.cookies(stage.url);
    const { data } = await ask(stage.url, WHO, {}, { cookie });
    const personId = at(people['nguyen-van-a'], 'giuloi_person');
    expect(data).toEqual({
      viewer: { person: { id: personId } },
      account: { loginName: 'nguyen-van-a', personId, isAdministrator: false },
    });
    // The same person again, by another account there: the same account here.
    const again = new CookieBrowser();
    await stage.signIn(again, 'thu-ky');
    const [one, other] = await Promise.all([
      sessionOf(stage, cookie),
      sessionOf(stage, again.cookies(stage.url)),
    ]);
    expect(other?.account.id).toBe(one?.account.id);
  });

  test('whoever has an account comes into it, whatever the provider calls him', async () => {
    const browser = new CookieBrowser();
    await stage.signIn(browser, 'cua-toi');
    const { data } = await ask(stage.url, WHO, {}, { cookie: browser.cookies(stage.url) });
    expect(at(data, 'account.loginName')).toBe('thu-ky');
  });

  test.each(['khong-ai', 'so', 'danh-sach', 'chu-tich'])(
    'whoever is no person of the log, or is not said in one text, stays out: %s',
    async (subject) => {
      expect(await stage.signIn(new CookieBrowser(), subject)).toBe(`${SCREEN}PERSON_UNKNOWN`);
    },
  );

  test('a closed account stays closed', async () => {
    const { service } = stage.server.application.signIn;
    const by = await sessionOf(stage, stage.administrator['cookie'] ?? '');
    if (by === null) throw new Error('no administrator');
    expect(service.close(by, 'thu-ky')).toEqual({ kind: 'closed' });
    expect(await stage.signIn(new CookieBrowser(), 'cua-toi')).toBe(`${SCREEN}ACCOUNT_CLOSED`);
  });
});
