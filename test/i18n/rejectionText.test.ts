import { rejectionText } from '../../src/i18n/texts';

describe('what a rejection says', () => {
  it('a deadline may be the day of reopening itself', () => {
    const said = (language: 'VI' | 'EN') =>
      rejectionText({ code: 'DEADLINE_BEFORE_REOPENING', field: 'deadline' }, language);
    expect(said('VI')).toBe('Thời hạn mới phải từ ngày mở lại trở đi.');
    expect(said('EN')).toBe('The new deadline must be on or after the day of reopening.');
  });

  it('is the text of the code where the field says no more', () => {
    const general = 'Trạng thái hiện tại của hồ sơ không cho phép bước này.';
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
