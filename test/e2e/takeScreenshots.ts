import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { screens } from './screens';
import { openBrowser, phone, visit, wide } from './support/browser';
import { cast } from './support/cast';
import { startPageServer } from './support/pageServer';
import { sampleIds } from './support/sampleIds';

const folder = join(__dirname, '..', '..', 'docs', 'page');

/** `npm run screenshots`: every screen of the sample in both languages and widths, for README and for eyes. */
async function takeScreenshots(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startPageServer();
  const browser = await openBrowser();
  const ids = await sampleIds(server);
  for (const { file, path, as, ready } of screens)
    for (const language of ['vi', 'en'] as const)
      for (const size of [wide, phone]) {
        const visitor = as === null ? null : cast[as];
        const { page, context } = await visit(browser, {
          url: server.url,
          as: visitor,
          language,
          size,
        });
        await page.goto(path(ids));
        await page.waitForSelector(ready);
        await page.screenshot({ path: join(folder, `${file}.${language}.${size.width}.png`) });
        await context.close();
      }
  await browser.close();
  await server.close();
}

void takeScreenshots();
