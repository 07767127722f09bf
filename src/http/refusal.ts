import { GraphQLError, type ASTNode } from 'graphql';
import { textsIn, type FaultCode } from '../i18n/texts';

interface RefusalOptions {
  /** HTTP status; 400 if absent. */
  readonly status?: number;
  /** The `Allow` header of a 405. */
  readonly allow?: string;
  /** What graphql-js or the parser says, in English; joined to our own text. */
  readonly detail?: string;
  readonly nodes?: readonly ASTNode[];
}

/** A request that the edge turns away before anything runs, in Vietnamese and English. */
export function refusal(code: FaultCode, options: RefusalOptions = {}): GraphQLError {
  const { status = 400, allow, detail, nodes } = options;
  const join = (text: string) => (detail === undefined ? text : `${text} ${detail}`);
  return new GraphQLError(join(textsIn('VI').faults[code]), {
    ...(nodes === undefined ? {} : { nodes }),
    extensions: {
      code,
      messageEn: join(textsIn('EN').faults[code]),
      http: {
        status,
        ...(allow === undefined ? {} : { headers: new Map([['allow', allow]]) }),
      },
    },
  });
}

/** HTTP status of a refusal; 500 for anything else. */
export function statusOf(error: unknown): number {
  if (!(error instanceof GraphQLError)) return 500;
  const http = error.extensions['http'] as { status?: number } | undefined;
  return http?.status ?? 500;
}
