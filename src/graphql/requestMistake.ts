import { GraphQLError } from 'graphql';
import { graphqlMistakeInVietnamese } from '../i18n/graphqlMistake';
import { isFaultCode, textsIn, type FaultCode } from '../i18n/texts';

/** What is wrong with a request, for people of either language. */
export interface RequestMistake {
  readonly code: FaultCode;
  readonly message: string;
  readonly messageEn: string;
}

/** A fault of ours says everything about itself; null for other errors. */
export function faultIn(error: unknown): RequestMistake | null {
  if (!(error instanceof GraphQLError)) return null;
  const { code, messageEn } = error.extensions;
  if (!isFaultCode(code)) return null;
  const said = typeof messageEn === 'string' ? messageEn : textsIn('EN').faults[code];
  return { code, message: error.message, messageEn: said };
}

/** The variable, and the path inside it, that graphql-js names before it quotes what is wrong. */
function variableNamed(error: GraphQLError, quoted: string): string | null {
  const before = error.message.slice(0, error.message.length - quoted.length);
  const name = /^Variable "(\$\w+)" got invalid value /u.exec(before)?.[1];
  if (name === undefined) return null;
  const path = / at "([\w.[\]]+)"; $/u.exec(before)?.[1];
  return path === undefined ? name : `${name} (${path})`;
}

/** What graphql-js says of a value stands before the value, which may be as long as the request. */
const LONGEST_READ = 500;

/**
 * What graphql-js says, without the value that it quotes: somebody may have typed it into the wrong field,
 * and errors are kept by clients and shown to those who help.
 */
const withoutValue = (said: string): string =>
  said
    .slice(0, LONGEST_READ)
    .replace(/^(\w+|Enum "\w+") cannot represent ([\w -]+).*$/su, '$1 cannot represent $2.')
    .replace(/^Value ".*? does not exist in "(\w+)" enum\b.*$/su, 'There is no such value in "$1".')
    .replace(/^Value ".*$/su, 'There is no such value.')
    .replace(/^(Argument "\w+" has invalid value) .*$/su, '$1.')
    .replace(/^(Expected (?:value of )?(?:non-nullable )?type "[^"]+"), found .*$/su, '$1.');

/**
 * What graphql-js found wrong with a document or its variables. Its own sentence is English and
 * goes into the English text; a scalar of ours has said it in both languages.
 * @param code where the error brings none of ours.
 */
export function mistakeIn(error: GraphQLError, code: FaultCode): RequestMistake {
  const inner = error.originalError ?? error;
  const variable = variableNamed(error, inner.message);
  const ours = faultIn(inner);
  const nameIt = (word: string) => (variable === null ? '' : ` ${word}: ${variable}.`);
  if (ours !== null)
    return {
      code: ours.code,
      message: ours.message + nameIt('Biến sai'),
      messageEn: ours.messageEn + nameIt('Variable at fault'),
    };
  const vietnamese = graphqlMistakeInVietnamese(inner.message);
  const detail = vietnamese === null ? '' : ` ${vietnamese}`;
  return {
    code,
    message: textsIn('VI').faults[code] + detail + nameIt('Biến sai'),
    messageEn: `${textsIn('EN').faults[code]} ${withoutValue(inner.message)}${nameIt('Variable at fault')}`,
  };
}
