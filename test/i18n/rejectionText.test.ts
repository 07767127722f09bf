import { en } from '../../src/i18n/en';
import { vi } from '../../src/i18n/vi';
import { rejectionText } from '../../src/i18n/texts';

describe('what a rejection says', () => {
  it('a deadline may be the day of reopening itself', () => {
    const said = (language: 'VI' | 'EN') =>
      rejectionText({ code: 'DEADLINE_BEFORE_REOPENING', field: 'deadline' }, language);
    expect(said('VI')).toContain('Thời hạn mới phải từ ngày mở lại trở đi.');
    expect(said('EN')).toContain('The new deadline must be on or after the day of reopening.');
  });

  it('is the text of the code where the field says no more', () => {
    const general = vi.rejections.WRONG_STATE;
    expect(rejectionText({ code: 'WRONG_STATE', field: null }, 'VI')).toBe(general);
    expect(rejectionText({ code: 'WRONG_STATE', field: 'channels' }, 'VI')).toBe(general);
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

  it.each(Object.entries(vi.rejections))('%s in Vietnamese', (_code, text) => {
    expect(text).toMatch(WAY_OUT.vi);
  });

  it.each(Object.entries(en.rejections))('%s in English', (_code, text) => {
    expect(text).toMatch(WAY_OUT.en);
  });

  it('always calls the Front by its name', () => {
    for (const text of [...Object.values(vi.rejections), ...Object.values(vi.events)])
      expect(text).not.toMatch(/MTTQ(?! Việt Nam)/u);
  });
});
