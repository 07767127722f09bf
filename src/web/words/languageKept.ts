import type { Language } from './language';

const KEY = 'giu-loi.language';

/** Vietnamese, unless this browser's user chose otherwise. */
export const languageKept = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'vi');

export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
