import { GraphQLError, type ASTNode } from 'graphql';
import { mistakeIn } from '../graphql/requestMistake';
import { textsIn, type FaultCode, type FaultDetail } from '../i18n/texts';

/** What exactly is wrong, for people of either language. */
export interface Detail {
  /** Null where only English is at hand: what graphql-js or a parser says. */
  readonly vi: string | null;
  readonly en: string;
}

export const detailIn = (key: FaultDetail): Detail => ({
  vi: textsIn('VI').details[key],
  en: textsIn('EN').details[key],
});

/** What a library says, which is English and belongs into the English text alone. */
export const inEnglish = (said: string): Detail => ({ vi: null, en: said });

interface RefusalOptions {
  /** HTTP status; 400 if absent. */
  readonly status?: number;
  /** The `Allow` header of a 405. */
  readonly allow?: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfterS?: number;
  /** Joined to the text of the code. */
  readonly detail?: Detail;
  readonly nodes?: readonly ASTNode[];
}

/** A mistake that graphql-js found, in both languages and with its place in the document. */
export function refusalOf(found: GraphQLError, code: FaultCode): GraphQLError {
  const { message, messageEn, code: said } = mistakeIn(found, code);
  return new GraphQLError(message, {
    nodes: found.nodes ?? null,
    source: found.source ?? null,
    positions: found.positions ?? null,
    extensions: { code: said, messageEn, http: { status: 400 } },
  });
}

/** A request that the edge turns away before anything runs, in Vietnamese and English. */
export function refusal(code: FaultCode, options: RefusalOptions = {}): GraphQLError {
  const { status = 400, allow, retryAfterS, detail, nodes } = options;
  const headers = new Map([
    ...(allow === undefined ? [] : [['allow', allow] as const]),
    ...(retryAfterS === undefined ? [] : [['retry-after', String(retryAfterS)] as const]),
  ]);
  const join = (text: string, more: string | null | undefined) => (more ? `${text} ${more}` : text);
  return new GraphQLError(join(textsIn('VI').faults[code], detail?.vi), {
    ...(nodes === undefined ? {} : { nodes }),
    extensions: {
      code,
      messageEn: join(textsIn('EN').faults[code], detail?.en),
      ...(retryAfterS === undefined ? {} : { retryAfter: retryAfterS }),
      http: { status, ...(headers.size === 0 ? {} : { headers }) },
    },
  });
}

/** HTTP status of a refusal; 500 for anything else. */
export function statusOf(error: unknown): number {
  if (!(error instanceof GraphQLError)) return 500;
  const http = error.extensions['http'] as { status?: number } | undefined;
  return http?.status ?? 500;
}

/** HTTP headers that a refusal brings. */
export function headersOf(error: GraphQLError): ReadonlyMap<string, string> {
  const http = error.extensions['http'] as { headers?: ReadonlyMap<string, string> } | undefined;
  return http?.headers ?? new Map<string, string>();
}
