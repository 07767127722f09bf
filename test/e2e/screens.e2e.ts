import type { Browser } from 'playwright-core';
import { ask, at, command } from '../support/graphqlClient';
import type { TestServer } from '../support/testServer';
import { screens, type SampleIds } from './screens';
import { axeFindings } from './support/axe';
import { openBrowser, phone, visit, wide } from './support/browser';
import { cast, demonstrationCookie } from './support/cast';
import { startPageServer } from './support/pageServer';
import { sampleIds } from './support/sampleIds';

let server: TestServer;
let browser: Browser;
let ids: SampleIds;

beforeAll(async () => {
  server = await startPageServer();
  browser = await openBrowser();
  ids = await sampleIds(server);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const ways = [
  { language: 'vi', size: wide },
  { language: 'vi', size: phone },
  { language: 'en', size: wide },
  { language: 'en', size: phone },
] as const;

const ENGLISH = /\b(the|and|of|no|day|days|late|loading|search|step|open|overdue|deadline)\b/i;

describe.each(screens)('the screen "$name"', ({ path, as, ready }) => {
  test.each(ways)('in $language at $size.width px: whole, own, named', async (way) => {
    const visitor = as === null ? null : cast[as];
    const options = { url: server.url, as: visitor, ...way };
    const { page, foreign, complaints, context } = await visit(browser, options);
    await page.goto(path(ids));
    await page.waitForSelector(ready);
    expect(await axeFindings(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    expect(await page.getAttribute('html', 'lang')).toBe(way.language);
    expect(await page.title()).toMatch(/.+ - Giữ Lời$/);
    if (way.language === 'vi') {
      const text = await page.evaluate<string>('document.body.innerText');
      expect(text.match(ENGLISH)).toBeNull();
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('at 320 px nothing has to be scrolled sideways', async () => {
    const visitor = as === null ? null : cast[as];
    const size = { width: 320, height: 700 };
    const { page, context } = await visit(browser, { url: server.url, as: visitor, size });
    await page.goto(path(ids));
    await page.waitForSelector(ready);
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    await context.close();
  });
});

test('axe sees what it should: pale words of a canary are found', async () => {
  const { page, context } = await visit(browser, { url: server.url, as: cast.front });
  await page.goto('/qua-han');
  await page.waitForSelector('.board-row');
  await page.evaluate("document.querySelector('h1').style.color = '#aaa'");
  expect((await axeFindings(page)).join()).toContain('color-contrast');
  await context.close();
});

describe('the address is the state', () => {
  test('a filtered table opens the same for somebody else, and Back undoes one filter', async () => {
    const mine = await visit(browser, { url: server.url, as: cast.secretary });
    const rowsOf = (page: typeof mine.page) => page.locator('tbody .said').allTextContents();
    await mine.page.goto('/cam-ket');
    await mine.page.waitForSelector('.unit-table td');
    const whole = await rowsOf(mine.page);
    await mine.page.click('text=Trong hạn');
    const last = mine.page.locator('tbody tr').nth(whole.length - 1);
    await last.waitFor({ state: 'detached' });
    await mine.page.waitForSelector('main[aria-busy=false] .unit-table td');
    expect((await rowsOf(mine.page)).length).toBeLessThan(whole.length);
    await mine.page.fill('[name=tu-khoa]', 'xã sẽ');
    await mine.page.keyboard.press('Enter');
    await mine.page.waitForURL(({ search }) => search.includes('tu-khoa'));
    await mine.page.waitForSelector('main[aria-busy=false] .unit-table td');
    const narrowed = await rowsOf(mine.page);
    const theirs = await visit(browser, { url: server.url, as: cast.secretary });
    await theirs.page.goto(mine.page.url());
    await theirs.page.waitForSelector('main[aria-busy=false] .unit-table td');
    expect(await rowsOf(theirs.page)).toEqual(narrowed);
    expect(await theirs.page.locator('.chip.on').count()).toBe(1);
    await mine.page.goBack();
    await mine.page.waitForURL(({ search }) => !search.includes('tu-khoa'));
    expect(await mine.page.locator('.chip.on').count()).toBe(1);
    await mine.page.goBack();
    await mine.page.waitForURL(({ search }) => search === '');
    await mine.page.waitForSelector('main[aria-busy=false] .unit-table td');
    expect(await rowsOf(mine.page)).toEqual(whole);
    await mine.context.close();
    await theirs.context.close();
  });

  test('a filter and a way to another screen take one request each at most', async () => {
    const { page, requests, context } = await visit(browser, {
      url: server.url,
      as: cast.secretary,
    });
    await page.goto('/cam-ket');
    await page.waitForSelector('.unit-table td');
    for (const action of ['text=Trong hạn', 'text=Thời hạn', 'tbody .said a']) {
      const before = requests();
      await page.click(action);
      await page.waitForTimeout(700);
      expect(requests() - before).toBeLessThanOrEqual(1);
    }
    expect(page.url()).toContain('/cam-ket/commitment-');
    await context.close();
  });
});

/** Due on the day on which the clock stands: no session lives until one of the sample falls due. */
async function recordPromiseDueToday(): Promise<void> {
  const secretary = { cookie: await demonstrationCookie(server.url, cast.secretary) };
  const { data } = await ask(
    server.url,
    'query ($id: ID!) { commitment(id: $id) { promisorOffice { id } } }',
    { id: ids.road },
    secretary,
  );
  const input = {
    text: 'Sửa xong mái nhà văn hóa thôn Mẫu Dưới.',
    promisorOfficeId: at(data, 'commitment.promisorOffice.id'),
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình công tác năm 2026' } },
    occurredOn: { date: '2026-11-01' },
    deadline: { fixed: { date: '2026-11-28' } },
    backdatingReason: 'Nhập hồ sơ muộn',
  };
  await command(server.url, 'recordCommitment', input, secretary, '');
}

describe('what is live', () => {
  test('a new notice shows by itself, but waits while somebody is in the board', async () => {
    await recordPromiseDueToday();
    // An hour before midnight in Hà Nội.
    server.clock.set('2026-11-28T16:00:00.000Z');
    const { page, context } = await visit(browser, { url: server.url, as: cast.front });
    await page.goto('/qua-han');
    await page.waitForSelector('.board-row');
    const rows = page.locator('.board-row');
    const before = await rows.count();
    await page.focus('.board-row .said a');
    server.clock.set('2026-11-28T17:05:00.000Z');
    await server.application.deadlineClock.tick();
    await page.waitForSelector('.news');
    expect(await rows.count()).toBe(before);
    // At once: a board that nobody touches takes what is new by itself after a while.
    await page.locator('.news').dispatchEvent('click');
    await rows.nth(before).waitFor();
    await context.close();
  });
});

describe('the page as it is served', () => {
  test('is at every address but those of the server', async () => {
    const asBrowser = { accept: 'text/html,*/*;q=0.8' };
    const typeAt = async (path: string) =>
      (await fetch(`${server.url}${path}`, { headers: asBrowser })).headers.get('content-type');
    for (const path of ['/', '/qua-han', '/cam-ket/abc', '/dang-nhap?x=1'])
      expect(await typeAt(path)).toContain('text/html');
    for (const path of ['/assets/none.js', '/livez/none', '/metrics/none', '/evidence/none'])
      expect(await typeAt(path)).toContain('application/json');
    expect((await fetch(`${server.url}/qua-han`)).status).toBe(404);
  });

  test('lets nothing in and nothing out but by its own server', async () => {
    const page = await fetch(server.url, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  test('keeps its files for good, and they are named by their content', async () => {
    const html = await (await fetch(server.url, { headers: { accept: 'text/html' } })).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) {
      expect(path).toMatch(/-[\w-]{8}\.(js|css|svg)$/);
      const file = await fetch(`${server.url}${path ?? ''}`);
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect(file.headers.get('content-encoding')).toBe('gzip');
    }
  });

  test('comes whole in 220 kB, first data included', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: cast.front });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto('/qua-han');
    await page.waitForSelector('.board-row');
    const kilobytes = Math.round(bytes / 1000);
    process.stdout.write(`first load, data included: ${kilobytes} of 220 kB compressed\n`);
    expect(kilobytes).toBeLessThanOrEqual(220);
    await context.close();
  });
});
