import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demonstrationCookie } from './cast';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a browser; null where it has none. */
export const browserPath = (): string | null =>
  process.env['CHROMIUM'] ?? places.find((place) => existsSync(place)) ?? null;

export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null)
    throw new Error('no Chromium here: apt-get install chromium, or name one in CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface VisitorOptions {
  readonly url: string;
  /** Sign-in name of somebody of the sample; null: nobody signed in. */
  readonly as: string | null;
  readonly language?: 'vi' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Somebody at a browser of their own, and what went wrong there. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for outside of the server. */
  readonly foreign: readonly string[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** GraphQL requests so far. */
  readonly requests: () => number;
}

export async function visit(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { url, as, language = 'vi', size = wide } = options;
  const isPhone = size.width < 500;
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: isPhone,
    isMobile: isPhone,
    baseURL: url,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Only where nothing is kept yet, so that what the page itself keeps outlives a reload.
  await context.addInitScript(
    `if (localStorage.getItem('giu-loi.language') === null)
       localStorage.setItem('giu-loi.language', '${language}');`,
  );
  if (as !== null) {
    const [name = '', value = ''] = (await demonstrationCookie(url, as)).split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  let requests = 0;
  context.on('request', (request) => {
    const { origin, protocol, pathname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== url) foreign.push(request.url());
    if (pathname === '/graphql' && request.method() === 'POST') requests += 1;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, foreign, complaints, requests: () => requests };
}
