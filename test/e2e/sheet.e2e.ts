import type { Browser, Page } from 'playwright-core';
import { ask, at, command } from '../support/graphqlClient';
import type { TestServer } from '../support/testServer';
import { axeFindings } from './support/axe';
import { openBrowser, phone, visit, wide } from './support/browser';
import { cast, demonstrationCookie } from './support/cast';
import { startPageServer } from './support/pageServer';
import { sampleIds } from './support/sampleIds';

let server: TestServer;
let browser: Browser;
let unit: { readonly unitId: string; readonly officeId: string };

beforeAll(async () => {
  server = await startPageServer();
  browser = await openBrowser();
  const { road } = await sampleIds(server);
  const { data } = await ask(
    server.url,
    'query ($id: ID!) { commitment(id: $id) { promisorOffice { id unit { id } } } }',
    { id: road },
    await asSecretary(),
  );
  unit = {
    unitId: String(at(data, 'commitment.promisorOffice.unit.id')),
    officeId: String(at(data, 'commitment.promisorOffice.id')),
  };
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const asSecretary = async () => ({ cookie: await demonstrationCookie(server.url, cast.secretary) });

/** A conference that began an hour ago; the clock stands on 28/11/2026, a Saturday. */
async function conferenceToday(title: string): Promise<string> {
  const input = {
    title,
    unitId: unit.unitId,
    chairOfficeId: unit.officeId,
    audiences: ['YOUTH'],
    territoryIds: [],
    mode: 'IN_PERSON',
    venue: 'Nhà văn hóa xã',
    startsAt: '2026-11-28T00:30:00.000Z',
  };
  const selection = '... on DialogueConferenceAccepted { dialogueConference { id } }';
  const answer = await command(
    server.url,
    'scheduleDialogueConference',
    input,
    await asSecretary(),
    selection,
  );
  return String(at(answer, 'dialogueConference.id'));
}

async function recordedAt(id: string) {
  const { data } = await ask(
    server.url,
    `query ($id: ID!) { dialogueConference(id: $id) { status opinions(first: 100) { nodes {
      text spotAnswer audience
      commitments(first: 5) { text deadline { currentDate wording } leadUnit { name } }
    } } } }`,
    { id },
    await asSecretary(),
  );
  return at(data, 'dialogueConference') as {
    status: string;
    opinions: {
      nodes: {
        text: string;
        spotAnswer: string | null;
        audience: string;
        commitments: {
          text: string;
          deadline: { currentDate: string; wording: string };
          leadUnit: { name: string } | null;
        }[];
      }[];
    };
  };
}

const textsAt = async (id: string) => (await recordedAt(id)).opinions.nodes.map(({ text }) => text);

const write = async (page: Page, text: string) => {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
};

const untilSent = (page: Page, count: string) =>
  page.locator('.sent-count', { hasText: count }).waitFor({ timeout: 30_000 });

/** The page lets no script in by way of a string: it is looked again until the cell holds the text. */
async function untilTyped(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await page.inputValue('[data-cell=text]')) === text) return;
    await page.waitForTimeout(100);
  }
  expect(await page.inputValue('[data-cell=text]')).toBe(text);
}

async function openSheet(id: string, options: object = {}) {
  const visitor = await visit(browser, { url: server.url, as: cast.secretary, ...options });
  await visitor.page.goto(`/hoi-nghi/${id}/ghi`);
  await visitor.page.waitForSelector('.sheet-now');
  return visitor;
}

const focusedCell = (page: Page) =>
  page.evaluate<string | null>("document.activeElement?.getAttribute('data-cell') ?? null");

describe('the recording sheet', () => {
  test('takes opinions and a promise without the mouse: Ctrl Enter, then Enter', async () => {
    const id = await conferenceToday('Đối thoại với thanh niên');
    const { page, complaints, foreign, context } = await openSheet(id);
    expect(await focusedCell(page)).toBe('text');
    await write(page, 'Đề nghị mở lớp dạy sửa máy nông nghiệp.');
    expect(await focusedCell(page)).toBe('text');
    await page.keyboard.insertText('Sân bóng buổi tối không có đèn.');
    await page.keyboard.press('Tab');
    const answer = 'Xã sẽ lắp xong bốn cột đèn ở sân bóng trong 15 ngày làm việc.';
    await page.keyboard.insertText(answer);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.sheet-promise');
    // 28/11/2026 is a Saturday: fifteen working days after it are over on Friday 18/12.
    await page.locator('.deadline-told', { hasText: '18/12/2026' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await focusedCell(page)).toBe('text');
    await untilSent(page, '2/2');
    // Nothing is promised at a meeting that was not held: the promise waits on this machine.
    await page.waitForSelector('.sheet-kept .mark.kept');
    await page.click('text=Kết thúc ghi');
    await page.fill('.finish-form input', '64');
    await page.click('text=Đã tổ chức xong');
    await page.waitForURL(`**/hoi-nghi/${id}`);
    const { opinions } = await recordedAt(id);
    expect(opinions.nodes.map(({ text, audience }) => [text, audience])).toEqual([
      ['Đề nghị mở lớp dạy sửa máy nông nghiệp.', 'YOUTH'],
      ['Sân bóng buổi tối không có đèn.', 'YOUTH'],
    ]);
    expect(opinions.nodes[1]).toMatchObject({
      spotAnswer: answer,
      commitments: [
        {
          text: answer,
          deadline: { currentDate: '2026-12-18', wording: 'trong 15 ngày làm việc' },
        },
      ],
    });
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  test('keeps what is half written, and what has not gone, over a reload and without a network', async () => {
    const id = await conferenceToday('Đối thoại với phụ nữ');
    const { page, context } = await openSheet(id);
    await write(page, 'Giá nước cao.');
    await untilSent(page, '1/1');
    await context.setOffline(true);
    await write(page, 'Đường vào thôn lầy lội.');
    await write(page, 'Trạm y tế thiếu thuốc.');
    await page.keyboard.insertText('Chợ chưa có');
    await page.waitForTimeout(400);
    await context.setOffline(false);
    await page.reload();
    await page.waitForSelector('.sheet-now');
    expect(await page.inputValue('[data-cell=text]')).toBe('Chợ chưa có');
    await untilSent(page, '3/3');
    expect(await textsAt(id)).toEqual([
      'Giá nước cao.',
      'Đường vào thôn lầy lội.',
      'Trạm y tế thiếu thuốc.',
    ]);
    await context.close();
  });

  test('takes back the row just saved, from an empty cell', async () => {
    const id = await conferenceToday('Đối thoại với nông dân');
    const { page, context } = await openSheet(id);
    await write(page, 'Thiếu nước tưới vụ đông.');
    await page.waitForSelector('.sheet-rows .sheet-row');
    await page.keyboard.press('Control+z');
    await untilTyped(page, 'Thiếu nước tưới vụ đông.');
    await page.waitForSelector('.sheet-rows .sheet-row', { state: 'detached' });
    expect(await page.locator('.sheet-rows .sheet-row').count()).toBe(0);
    await page.keyboard.press('End');
    await write(page, ' Kênh bị bồi.');
    await untilSent(page, '1/1');
    expect(await textsAt(id)).toEqual(['Thiếu nước tưới vụ đông. Kênh bị bồi.']);
    await context.close();
  });

  test('stops only the row that is refused, says why there, and lets it be mended', async () => {
    const id = await conferenceToday('Đối thoại với công nhân');
    const { page, context } = await openSheet(id);
    await write(page, 'Gọi cho tôi theo số 0912345678.');
    await write(page, 'Xe buýt thưa quá.');
    await page.waitForSelector('.sheet-row.refused [role=alert]', { timeout: 30_000 });
    await untilSent(page, '1/2');
    await page.click('text=Sửa lại');
    await page.fill('[data-cell=text]', 'Xin cán bộ gọi lại.');
    await page.press('[data-cell=text]', 'Enter');
    await untilSent(page, '2/2');
    expect(await textsAt(id)).toEqual(['Xe buýt thưa quá.', 'Xin cán bộ gọi lại.']);
    await context.close();
  });

  test('shows what a colleague records, and ends when the meeting has been held', async () => {
    const id = await conferenceToday('Đối thoại với cựu chiến binh');
    const mine = await openSheet(id);
    const theirs = await openSheet(id);
    await write(theirs.page, 'Nhà bia liệt sĩ xuống cấp.');
    await mine.page
      .locator('.sheet-rows', { hasText: 'Nhà bia liệt sĩ' })
      .waitFor({ timeout: 30_000 });
    await mine.page.click('text=Kết thúc ghi');
    await mine.page.click('text=Đã tổ chức xong');
    await mine.page.waitForURL(`**/hoi-nghi/${id}`);
    expect((await recordedAt(id)).status).toBe('HELD');
    await mine.context.close();
    await theirs.context.close();
  });

  test('is opened from the page of the conference, by whoever may record there', async () => {
    const id = await conferenceToday('Đối thoại với cán bộ');
    const { page, context } = await visit(browser, { url: server.url, as: cast.secretary });
    await page.goto(`/hoi-nghi/${id}`);
    await page.click('text=Mở trang ghi');
    await page.waitForURL(`**/hoi-nghi/${id}/ghi`);
    await context.close();
    const front = await visit(browser, { url: server.url, as: cast.front });
    await front.page.goto(`/hoi-nghi/${id}`);
    await front.page.waitForSelector('.file');
    expect(await front.page.locator('text=Mở trang ghi').count()).toBe(0);
    await front.context.close();
  });

  test('leaves nothing on the machine when the person signs out, in another tab too', async () => {
    const id = await conferenceToday('Đối thoại với tiểu thương');
    const { page, context } = await openSheet(id);
    await page.keyboard.insertText('Chợ tạm không có nước.');
    await page.waitForTimeout(400);
    const kept = async () =>
      page.evaluate<readonly string[]>(`new Promise((resolve) => {
        const opening = indexedDB.open('giu-loi');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').getAllKeys();
          reading.onsuccess = () => resolve(reading.result);
        };
      })`);
    expect((await kept()).length).toBeGreaterThan(0);
    const other = await context.newPage();
    await other.goto('/hop');
    await other.click('.me');
    await other.click('text=Đăng xuất');
    await page.waitForSelector('.sheet-now', { state: 'detached' });
    await page.waitForTimeout(400);
    expect(await kept()).toEqual([]);
    await context.close();
  });

  test.each([
    { language: 'vi', size: wide },
    { language: 'vi', size: phone },
    { language: 'en', size: wide },
    { language: 'en', size: phone },
  ] as const)(
    'has no axe finding with a promise open, in $language at $size.width',
    async (way) => {
      const id = await conferenceToday(`Đối thoại ${way.language} ${way.size.width}`);
      const { page, context } = await openSheet(id, way);
      await page.fill('[data-cell=text]', 'Đường lầy lội.');
      await page.fill('[data-cell=answer]', 'Xã sẽ sửa xong trong quý I năm 2027.');
      await page.press('[data-cell=answer]', 'Control+Enter');
      await page.waitForSelector('.sheet-promise');
      expect(await axeFindings(page)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - innerWidth';
      expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
      await context.close();
    },
  );
});
