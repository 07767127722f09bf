import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';
import { graphqlEnum } from './graphqlEnum';

const Languages = namedEnum('Language', 'Language of a text made by the server.', {
  VI: { about: 'Vietnamese (tiếng Việt).', vi: 'Tiếng Việt', en: 'Vietnamese' },
  EN: { about: 'English.', vi: 'Tiếng Anh', en: 'English' },
});
export type Language = z.infer<typeof Languages>;
export const LanguageEnum = graphqlEnum(Languages);

/** Options of every `language` argument. */
export const languageArgument = { description: 'Language of the text.', defaultValue: 'VI' };
