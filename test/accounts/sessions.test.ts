import fc from 'fast-check';
import { closeAccount } from '../../src/accounts/ownAccount';
import { hashOfSecret, newSecret, type SecretKind } from '../../src/accounts/secret';
import { isSessionLive, sessionLimits } from '../../src/accounts/sessionLife';
import { chairSeat, closeStages, HOUR, openStage } from './accountsStage';

afterEach(closeStages);

describe('a session', () => {
  test('is opened by its secret alone, and the file holds only a hash of it', async () => {
    const { parts, file, member } = openStage();
    const accountId = await member('thu-ky');
    const { secret } = parts.sessions.begin(accountId, chairSeat, parts.now());
    expect(parts.sessions.bySecret(secret, parts.now())).toMatchObject({
      account: { loginName: 'thu-ky' },
      seat: chairSeat,
    });
    const stored = JSON.stringify(file.rows('SELECT * FROM session'));
    expect(stored).not.toContain(secret.slice(2));
  });

  test('ends after two hours without a request', async () => {
    const { parts, member, advance } = openStage();
    const { secret } = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    advance(2 * HOUR - 1);
    expect(parts.sessions.bySecret(secret, parts.now())).not.toBeNull();
    advance(2 * HOUR - 1);
    expect(parts.sessions.bySecret(secret, parts.now())).not.toBeNull();
    advance(2 * HOUR);
    expect(parts.sessions.bySecret(secret, parts.now())).toBeNull();
  });

  test('ends after twelve hours however busy', async () => {
    const { parts, member, advance } = openStage();
    const { secret } = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    for (let hour = 1; hour < 12; hour += 1) {
      advance(HOUR);
      expect(parts.sessions.bySecret(secret, parts.now())).not.toBeNull();
    }
    advance(HOUR);
    expect(parts.sessions.bySecret(secret, parts.now())).toBeNull();
  });

  test('of a clock that was set back since opens nothing', async () => {
    const { parts, member, advance } = openStage();
    const { secret } = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    advance(-HOUR);
    expect(parts.sessions.bySecret(secret, parts.now())).toBeNull();
  });

  test('never lasts beyond its limits, at whatever times', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(time, time, time, (begunAt, seenAt, now) => {
        if (!isSessionLive({ begunAt, seenAt }, now)) return;
        expect(now - begunAt).toBeLessThan(sessionLimits.absoluteMs);
        expect(now - seenAt).toBeLessThan(sessionLimits.idleMs);
      }),
    );
  });

  test('with a new secret forgets the old one', async () => {
    const { parts, member } = openStage();
    const first = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    const second = parts.sessions.renew(first.session.id, chairSeat);
    expect(parts.sessions.bySecret(first.secret, parts.now())).toBeNull();
    expect(parts.sessions.bySecret(second?.secret ?? '', parts.now())?.seat).toEqual(chairSeat);
    parts.sessions.end(first.session.id);
    expect(parts.sessions.renew(first.session.id, null)).toBeNull();
  });

  test('ends with its account', async () => {
    const { parts, member } = openStage();
    const accountId = await member('thu-ky');
    const { secret } = parts.sessions.begin(accountId, null, parts.now());
    closeAccount(parts, accountId);
    expect(parts.sessions.bySecret(secret, parts.now())).toBeNull();
  });
});

describe('a text that is no secret', () => {
  const kinds: readonly SecretKind[] = ['SESSION', 'LINK', 'TOKEN'];

  test.each(kinds)('is known by its shape: %s', (kind) => {
    const secret = newSecret(kind);
    expect(hashOfSecret(kind, secret)).toMatch(/^[0-9a-f]{64}$/);
    const bad = [
      '',
      secret.slice(0, -1),
      `${secret}${secret}`,
      `${secret}\n`,
      ` ${secret}`,
      'A'.repeat(1_000_000),
      secret.replace(/.$/, '%'),
      ...kinds.filter((other) => other !== kind).map((other) => newSecret(other)),
    ];
    for (const text of bad) expect(hashOfSecret(kind, text)).toBeNull();
  });

  test('opens nothing, whatever it is', async () => {
    const { parts, member } = openStage();
    parts.sessions.begin(await member('thu-ky'), null, parts.now());
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (text) => {
        expect(parts.sessions.bySecret(text, parts.now())).toBeNull();
        expect(parts.sessions.byToken(text, parts.now())).toBeNull();
      }),
    );
  });
});
