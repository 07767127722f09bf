export type Language = 'vi' | 'en';

export const otherLanguage = (language: Language): Language => (language === 'vi' ? 'en' : 'vi');

/** As the API spells it, in `…Label(language:)`. */
export const languageOfApi = (language: Language): 'VI' | 'EN' => (language === 'vi' ? 'VI' : 'EN');
