import type { Language } from '../words/language';

const MINUS = '\u2212';

const signs = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/** `2.162`, `87,7`, `−3`; in English `2,162`, `87.7`. Takes the API's decimals as they come. */
export function number(value: number | string, language: Language): string {
  const { group, point } = signs[language];
  const text = typeof value === 'number' ? String(value) : value;
  const [whole = '', fraction] = text.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = text.startsWith('-') ? MINUS : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`;
}

/** `87,7 %` of a share between 0 and 1; the space does not break. */
export const percent = (share: number, language: Language): string =>
  `${number((Math.round(share * 1000) / 10).toString(), language)}\u00a0%`;

/** `40 %` of what the API already gives in hundredths. */
export const hundredths = (value: string, language: Language): string =>
  `${number(trimmed(value), language)}\u00a0%`;

const trimmed = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
