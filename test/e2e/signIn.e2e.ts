import type { Browser } from 'playwright-core';
import { PASSWORD } from '../http/signInStage';
import type { TestServer } from '../support/testServer';
import { axeFindings } from './support/axe';
import { openBrowser, phone, visit, wide } from './support/browser';
import { cast } from './support/cast';
import { startPageServer } from './support/pageServer';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPageServer();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('becoming somebody', () => {
  test.each([wide, phone])(
    'of the sample takes one click, and leads to what was asked for, at $width px',
    async (size) => {
      const { page, context } = await visit(browser, { url: server.url, as: null, size });
      await page.goto('/cam-ket?o=qua-han');
      await page.click('.offices >> text=Thư ký hội nghị');
      await page.waitForSelector('.unit-table td');
      expect(page.url()).toContain('/cam-ket?o=qua-han');
      await page.goto('/dang-nhap');
      await page.click('.offices >> text=Chủ tịch Ủy ban MTTQ Việt Nam xã');
      await page.waitForURL('**/qua-han');
      await context.close();
    },
  );

  test('the set-up link makes an administrator; what is wrong is said, and the link leaves the address', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: null });
    const link = server.application.signIn.service.setupLink()?.secret ?? '';
    await page.goto(`/dang-nhap#${link}`);
    await page.waitForSelector('[name=loginName]');
    expect(page.url()).not.toContain(link);
    await page.fill('[name=loginName]', 'quan-tri');
    await page.fill('[name=password]', 'ngắn quá');
    await page.click('button.primary');
    await page.waitForSelector('[role=alert].problem');
    expect(await page.getAttribute('[name=password]', 'aria-invalid')).toBe('true');
    expect(await page.inputValue('[name=loginName]')).toBe('quan-tri');
    expect(await axeFindings(page)).toEqual([]);
    await page.fill('[name=password]', PASSWORD);
    await page.click('button.primary');
    await page.waitForSelector('.band .me:has-text("Quản trị")');
    await page.goto(`/dang-nhap#${link}`);
    await page.waitForSelector('text=Liên kết không còn dùng được');
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });

  test('by name and password: a wrong one is refused in words, the right one opens', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: null });
    await page.goto('/dang-nhap');
    await page.fill('[name=loginName]', 'quan-tri');
    await page.fill('[name=password]', 'không phải mật khẩu');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=không đúng');
    await page.fill('[name=password]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.band .me:has-text("Quản trị")');
    await context.close();
  });
});

describe('whoever is signed in', () => {
  test('takes another place, and the menu of the page changes with it', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: cast.chairman });
    await page.goto('/con-no');
    await page.waitForSelector('.ledger .said');
    await page.click('.me');
    await page.click('text=Đổi tư cách làm việc');
    await page.click('.offices li:has-text("Thư ký") button >> nth=0');
    await page.waitForURL('**/hop');
    await page.waitForSelector('.meetings li');
    expect(await page.locator('.band nav >> text=Tôi còn nợ').count()).toBe(0);
    await context.close();
  });

  test('signs out, and nothing stays behind in the browser', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: cast.front });
    await page.goto('/qua-han');
    await page.waitForSelector('.board-row');
    await page.goto('/cam-ket');
    await page.waitForSelector('.unit-table td');
    const kept = () => page.evaluate<string[]>('Object.keys(localStorage)');
    expect((await kept()).join()).toContain('giu-loi.seen');
    await page.click('.me');
    await page.click('text=Đăng xuất');
    await page.waitForSelector('.sign-in');
    expect((await kept()).join()).not.toContain('giu-loi.seen');
    expect((await context.cookies()).filter(({ name }) => name === 'giuloi')).toEqual([]);
    await context.close();
  });

  test('and is signed out elsewhere is led to the sign-in, where a screen is live', async () => {
    const { page, context } = await visit(browser, { url: server.url, as: cast.front });
    await page.goto('/qua-han');
    await page.waitForSelector('.board-row');
    const session = (await context.cookies()).find(({ name }) => name === 'giuloi')?.value ?? '';
    const { service } = server.application.signIn;
    const who = await service.identify({ session, token: null, seat: null });
    if (who === null) throw new Error('nobody is signed in');
    service.signOut(who, false);
    await page.waitForSelector('.sign-in');
    await context.close();
  });
});
