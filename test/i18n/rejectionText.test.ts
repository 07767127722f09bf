import { eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { rejections } from '../../src/i18n/rejections';
import { rejectionText } from '../../src/i18n/texts';
import type { Rejection } from '../../src/kernel/rejection';

describe('what a rejection says', () => {
  it('a deadline may be the day of reopening itself', () => {
    const said = (language: 'VI' | 'EN') =>
      rejectionText({ code: 'DEADLINE_BEFORE_REOPENING', field: 'deadline' }, language);
    expect(said('VI')).toContain('Thời hạn mới phải từ ngày mở lại trở đi.');
    expect(said('EN')).toContain('The new deadline must be on or after the day of reopening.');
  });

  it('is the text of the code where the field says no more', () => {
    const general = rejections.NOT_HELD?.vi;
    expect(rejectionText({ code: 'NOT_HELD', field: null }, 'VI')).toBe(general);
    expect(rejectionText({ code: 'NOT_HELD', field: 'channels' }, 'VI')).toBe(general);
    const newer = { code: 'CODE_OF_TOMORROW', field: 'name' };
    expect(rejectionText(newer, 'VI')).toBe('CODE_OF_TOMORROW');
  });

  it('R38: names the day that the words come to, as people write it', () => {
    const differs = {
      code: 'DEADLINE_DIFFERS_FROM_WORDING',
      field: 'deadline',
      values: { day: '2026-06-29' },
    };
    expect(rejectionText(differs, 'VI')).toContain('29/06/2026');
    expect(rejectionText(differs, 'EN')).toContain('29/06/2026');
  });
});

describe('a refusal names what it knows (R50)', () => {
  const inBoth = (rejection: Rejection) => [
    rejectionText(rejection, 'VI'),
    rejectionText(rejection, 'EN'),
  ];

  it('a limit, with its thousands as people write them', () => {
    const [vietnamese, english] = inBoth({
      code: 'TEXT_TOO_LONG',
      field: 'text',
      values: { limit: 10_000 },
    });
    expect(vietnamese).toBe('Nội dung dài quá giới hạn: tối đa 10.000 ký tự. Hãy rút gọn.');
    expect(english).toBe('The text is longer than its limit of 10,000 characters. Shorten it.');
  });

  it('several who may, each in the language of the reader', () => {
    const who = [
      { vi: 'thư ký', en: 'a secretary' },
      { vi: 'lãnh đạo', en: 'a leader' },
    ];
    const [vietnamese, english] = inBoth({ code: 'NOT_ALLOWED', field: null, values: { who } });
    expect(vietnamese).toContain('nhờ người có thẩm quyền: thư ký; hoặc lãnh đạo.');
    expect(english).toContain('ask one who does: a secretary; or a leader.');
  });

  it.each(Object.keys(rejections))('%s leaves no gap where nothing more is known', (code) => {
    const named = ['DEADLINE_DIFFERS_FROM_WORDING', 'OTHERS_REFER_TO_IT'];
    if (named.includes(code)) return;
    for (const text of inBoth({ code, field: null })) expect(text).not.toMatch(/[[\]{}]/u);
  });
});

describe('every refusal names a way out (R50)', () => {
  const WAY_OUT = {
    vi: /(?:^|[.;,] )(?:Hãy|hãy) \p{L}+/u,
    en: new RegExp(
      '(?:^|[.;,:] )(?:Act|Add|Appoint|Approve|Ask|Assign|Attach|Change|Check|Choose|Classify|Confirm|Correct|' +
        'Do|Enter|Fill|Find|Give|Handle|Leave|Let|Load|Look|Mark|Move|Name|Open|Part|Propose|Record|Refer|Reload|' +
        'Remove|Reopen|Repeal|Report|Revoke|Send|Set|Shorten|State|Take|Type|Unlink|Use|Wait|' +
        'name|look|use|mark|change|correct|classify)(?! ?$)',
      'u',
    ),
  };

  it.each(Object.entries(rejections))('%s in both languages', (_code, { vi, en }) => {
    expect(vi).toMatch(WAY_OUT.vi);
    expect(en).toMatch(WAY_OUT.en);
  });

  it('always calls the Front by its name', () => {
    const words = [...Object.values(rejections), ...eventDefinitions.map((event) => event.words)];
    for (const { vi } of words) expect(vi).not.toMatch(/MTTQ(?! Việt Nam)/u);
  });
});
