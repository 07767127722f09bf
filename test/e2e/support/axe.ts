import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const run = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}).then(({ violations }) => violations)`;

/** What axe finds against WCAG 2.0 to 2.2, A and AA, in words; nothing is the only good answer. */
export async function axeFindings(page: Page): Promise<string[]> {
  // By the debugger, not by a script element: the page's policy forbids those.
  await page.evaluate(source);
  const findings = await page.evaluate<readonly Finding[]>(run);
  return findings.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
