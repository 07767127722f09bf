import { i18n, type Messages } from '@lingui/core';
import type { Language } from './language';

const catalogs: Readonly<Record<Language, () => Promise<{ words: Messages }>>> = {
  vi: () => import('virtual:words/vi'),
  en: () => import('virtual:words/en'),
};

/** Fetches the words of a language and speaks it from now on, also to screen readers. */
export async function speak(language: Language): Promise<void> {
  const { words } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages: words });
  document.documentElement.lang = language;
}
