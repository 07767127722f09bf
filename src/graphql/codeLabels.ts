import {
  defaultFieldResolver,
  getNamedType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { wordIn, type Language } from '../i18n/texts';
import type { Words } from '../kernel/schema';
import { wordsOfEnum } from './graphqlEnum';
import { languageArgument } from './language';

type Vocabulary = Readonly<Record<string, Words>>;
type Field = GraphQLField<unknown, unknown>;

/** The field whose code a label puts into words; absent for all other fields. */
export const labelledField = (field: Field): string | undefined =>
  field.extensions['labels'] as string | undefined;

/** The same wrapping of lists and non-null around a text. */
function asText(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return new GraphQLNonNull(asText(type.ofType));
  return isListType(type) ? new GraphQLList(asText(type.ofType)) : GraphQLString;
}

function inWords(code: unknown, words: Vocabulary, language: Language): unknown {
  if (Array.isArray(code)) return code.map((each) => inWords(each, words, language));
  const known = typeof code === 'string' ? words[code] : undefined;
  return known === undefined ? code : wordIn(known, language);
}

function labelOf(field: Field, words: Vocabulary, languages: GraphQLEnumType): Field {
  const { resolve = defaultFieldResolver } = field;
  const language = { name: 'language', type: languages, ...languageArgument };
  return {
    ...field,
    name: `${field.name}Label`,
    description: `\`${field.name}\` in words.`,
    type: asText(field.type),
    args: [
      ...field.args,
      { ...language, deprecationReason: undefined, extensions: {}, astNode: undefined },
    ],
    extensions: { labels: field.name },
    async resolve(source, args: { readonly language?: Language | null }, context, info) {
      const code = await resolve(source, args, context, { ...info, fieldName: field.name });
      return inWords(code, words, args.language ?? 'VI');
    },
  };
}

/** Puts beside each field that answers with a code one that answers with its words. */
export function labelCodes(schema: GraphQLSchema): void {
  const languages = schema.getType('Language') as GraphQLEnumType;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type.name.startsWith('__') || roots.some((root) => root === type)) continue;
    const fields = type.getFields();
    for (const field of Object.values(fields)) {
      const words = wordsOfEnum(getNamedType(field.type).name);
      if (words === null) continue;
      const label = labelOf(field, words, languages);
      fields[label.name] = label;
    }
  }
}
