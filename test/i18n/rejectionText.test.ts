import { rejectionText } from '../../src/i18n/texts';

describe('what a rejection says', () => {
  it('a deadline may be the day of reopening itself', () => {
    const said = (language: 'VI' | 'EN') =>
      rejectionText('DEADLINE_BEFORE_REOPENING', 'deadline', language);
    expect(said('VI')).toBe('Thời hạn mới phải từ ngày mở lại trở đi.');
    expect(said('EN')).toBe('The new deadline must be on or after the day of reopening.');
  });

  it('is the text of the code where the field says no more', () => {
    const general = 'Trạng thái hiện tại của hồ sơ không cho phép bước này.';
    expect(rejectionText('WRONG_STATE', null, 'VI')).toBe(general);
    expect(rejectionText('WRONG_STATE', 'channels', 'VI')).toBe(general);
    expect(rejectionText('CODE_OF_TOMORROW', 'name', 'VI')).toBe('CODE_OF_TOMORROW');
  });
});
