import type { Browser } from 'playwright-core';
import { ask, at } from '../support/graphqlClient';
import type { TestServer } from '../support/testServer';
import { axeFindings } from './support/axe';
import { openBrowser, phone, visit, wide } from './support/browser';
import { castOf, type Cast } from './support/cast';
import { startPageServer } from './support/pageServer';

let server: TestServer;
let browser: Browser;
let cast: Cast;
let roadId = '';

beforeAll(async () => {
  server = await startPageServer();
  browser = await openBrowser();
  cast = await castOf(server.url);
  const { data } = await ask(
    server.url,
    '{ commitments(filter: { text: "liên thôn" }) { nodes { id } } }',
  );
  roadId = String(at(data, 'commitments.nodes.0.id'));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Every screen there is: who opens it, where, and what says that it is whole. */
const screens = [
  { name: 'choice of office', path: () => '/dang-nhap', as: null, ready: '.choose-offices' },
  { name: 'overdue board', path: () => '/qua-han', as: 'front', ready: '.board-row' },
  { name: 'commitment', path: () => `/cam-ket/${roadId}`, as: 'front', ready: '.story .event' },
  { name: 'no such page', path: () => '/khong-co', as: 'front', ready: '.notice' },
] as const;

const ways = [
  { language: 'vi', size: wide },
  { language: 'vi', size: phone },
  { language: 'en', size: wide },
  { language: 'en', size: phone },
] as const;

const ENGLISH = /\b(the|and|of|no|day|days|late|loading|search|step|open|overdue|deadline)\b/i;

describe.each(screens)('the screen "$name"', ({ path, as, ready }) => {
  test.each(ways)('in $language at $size.width px: whole, own, named', async (way) => {
    const acting = as === null ? null : cast[as];
    const visitor = await visit(browser, { url: server.url, acting, ...way });
    const { page, foreign, complaints, context } = visitor;
    await page.goto(path());
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
    const acting = as === null ? null : cast[as];
    const size = { width: 320, height: 700 };
    const { page, context } = await visit(browser, { url: server.url, acting, size });
    await page.goto(path());
    await page.waitForSelector(ready);
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    await context.close();
  });
});

test('axe sees what it should: pale words of a canary are found', async () => {
  const { page, context } = await visit(browser, { url: server.url, acting: cast.front });
  await page.goto('/qua-han');
  await page.waitForSelector('.board-row');
  await page.evaluate("document.querySelector('h1').style.color = '#aaa'");
  expect((await axeFindings(page)).join()).toContain('color-contrast');
  await context.close();
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
    const { page, context } = await visit(browser, { url: server.url, acting: cast.front });
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
