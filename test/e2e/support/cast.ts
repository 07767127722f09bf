import { cookieOf } from '../../http/signInStage';
import { ask } from '../../support/graphqlClient';

/** People of the sample by what they do in its day in the life: their sign-in names. */
export const cast = {
  secretary: 'mau-thu-ky',
  chairman: 'mau-chu-tich',
  division: 'mau-truong-phong',
  front: 'mau-mat-tran',
  administrator: 'mau-quan-tri',
} as const;
export type Cast = typeof cast;

/** What a browser keeps once somebody of the sample is signed in there. */
export async function demonstrationCookie(url: string, loginName: string): Promise<string> {
  const query = 'mutation A($n: String!) { signInAs(loginName: $n) { __typename } }';
  const cookie = cookieOf(await ask(url, query, { n: loginName }));
  if (cookie === '') throw new Error(`${loginName} could not be signed in`);
  return cookie;
}
