import { keeperOf, seatKey } from '../../src/web/session/acting';
import { forgetKept, unsentOf } from '../../src/web/session/kept';
import { whoIsIn, type SessionAnswer } from '../../src/web/session/whoIsIn';
import type { Keeping } from '../../src/web/outbox/keeping';

const office = {
  id: 'o',
  title: 'Chủ tịch',
  unit: { id: 'u', name: 'Ủy ban', territory: { name: 'Xã Mẫu' } },
};
const account: NonNullable<SessionAnswer['account']> = {
  loginName: 'chu-tich',
  personId: 'p',
  byProvider: false,
  seats: [
    { role: 'LEADER', delegationId: null, office },
    { role: 'SECRETARY', delegationId: null, office },
    { role: 'LEADER', delegationId: 'd', office },
    { role: 'ADMINISTRATOR', delegationId: null, office: null },
  ],
};
const signedIn = (viewer: SessionAnswer['viewer']): SessionAnswer => ({
  account,
  viewer,
  demonstrationAccounts: [],
  signInProvider: null,
});

describe('who is in', () => {
  test('acts in the one place that the server names, delegation and role included', () => {
    const acting = (viewer: SessionAnswer['viewer']) => whoIsIn(signedIn(viewer)).acting;
    const inOffice = { office: { id: 'o' } };
    expect(acting({ role: 'SECRETARY', delegation: null, ...inOffice })).toMatchObject({
      role: 'SECRETARY',
      unitName: 'Ủy ban',
      place: 'Xã Mẫu',
    });
    expect(acting({ role: 'LEADER', delegation: { id: 'd' }, ...inOffice })?.delegationId).toBe(
      'd',
    );
    expect(acting({ role: 'ADMINISTRATOR', delegation: null, office: null })).toMatchObject({
      officeId: null,
      unitName: null,
    });
    expect(acting({ role: 'OVERSEER', delegation: null, ...inOffice })).toBeNull();
    expect(acting(null)).toBeNull();
  });

  test('is nobody when the server says so, though the sample offers somebody to be', () => {
    const seat = { role: 'OVERSEER' as const, office: null };
    const demonstrationAccounts = [{ loginName: 'mau', seat }];
    const signInProvider = { name: 'tỉnh', signInAddress: '/a', signOutAddress: '/b' };
    const nobody = { account: null, viewer: null, demonstrationAccounts, signInProvider };
    expect(whoIsIn(nobody)).toEqual({
      account: null,
      acting: null,
      provider: signInProvider,
      demonstrations: [{ loginName: 'mau', role: 'OVERSEER', officeTitle: null, unitName: null }],
    });
  });
});

test('two offices of one person keep apart what was typed, and two roles what was answered', () => {
  const [leader, secretary] = whoIsIn(signedIn(null)).account?.seats ?? [];
  if (leader === undefined || secretary === undefined) throw new Error('no seats');
  expect(keeperOf(leader)).not.toBe(keeperOf({ ...leader, officeId: 'other' }));
  expect(keeperOf(leader)).toBe(keeperOf(secretary));
  expect(seatKey(leader)).not.toBe(seatKey(secretary));
});

describe('signing out', () => {
  const keepingOf = (kept: Map<string, unknown>): Keeping => ({
    get: (key) => Promise.resolve(kept.get(key)),
    keys: (prefix) => Promise.resolve([...kept.keys()].filter((key) => key.startsWith(prefix))),
    update: (key, change) => {
      const next = change(kept.get(key));
      if (next === undefined) kept.delete(key);
      else kept.set(key, next);
      return Promise.resolve();
    },
  });

  test('takes away drafts, what was not sent and last visits of this person, and of nobody else', async () => {
    const entry = { id: '1', state: { kind: 'KEPT' } };
    const sent = { id: '2', state: { kind: 'SENT', answer: null } };
    const kept = new Map<string, unknown>([
      ['p o outbox', [entry, sent]],
      ['p other outbox', [entry]],
      ['p o draft', 'text'],
      ['q o outbox', [entry]],
    ]);
    const small = new Map([
      ['giu-loi.seen board p o', '1'],
      ['giu-loi.seen board q o', '1'],
      ['giu-loi.language', 'vi'],
    ]);
    const keeping = keepingOf(kept);
    expect(await unsentOf(keeping, 'p')).toBe(2);
    await forgetKept(
      keeping,
      {
        get length() {
          return small.size;
        },
        key: (index) => [...small.keys()][index] ?? null,
        removeItem: (key) => small.delete(key),
      },
      'p',
    );
    expect([...kept.keys()]).toEqual(['q o outbox']);
    expect([...small.keys()]).toEqual(['giu-loi.seen board q o', 'giu-loi.language']);
    expect(await unsentOf(keeping, 'p')).toBe(0);
  });
});
