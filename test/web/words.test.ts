import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { wordsIn } from '../../scripts/web/wordsPlugin';

const folder = join(__dirname, '..', '..', 'src', 'web', 'words');
const vi = wordsIn(join(folder, 'vi'));
const en = wordsIn(join(folder, 'en'));

/** What a sentence is filled with: `{name}`, and the tags that emphasise. */
const slotsOf = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`),
    ),
  ]
    .filter((slot) => slot !== 'n')
    .sort();

describe('the words of the page', () => {
  test('are in files of the same names, with the same ids in both languages', () => {
    expect(readdirSync(join(folder, 'en'))).toEqual(readdirSync(join(folder, 'vi')));
    expect(Object.keys(en)).toEqual(Object.keys(vi));
  });

  test.each(Object.keys(vi))('%s says the same thing in both languages', (id) => {
    expect(slotsOf(en[id] ?? '')).toEqual(slotsOf(vi[id] ?? ''));
    expect(() => [compileMessage(vi[id] ?? ''), compileMessage(en[id] ?? '')]).not.toThrow();
    expect((vi[id] ?? '').trim()).not.toBe('');
  });

  test('have one plural form in Vietnamese, and both in English', () => {
    for (const text of Object.values(en))
      if (text.includes('plural')) expect(text).toMatch(/one \{.*other \{/s);
    for (const text of Object.values(vi)) expect(text).not.toMatch(/(one|few|many) \{/);
  });

  test('carry no English in Vietnamese', () => {
    const plain = Object.entries(vi).filter(([id]) => id !== 'shell.language');
    for (const [, text] of plain)
      expect(text.replace(/\{\w+\}|\{n, plural,|other \{/g, '')).not.toMatch(
        /\b(the|and|of|is|are|to|day|days|late|due|other)\b/i,
      );
  });
});
