import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { askedPositions } from '../graphql/askedPositions';
import type { GraphqlContext } from '../graphql/context';
import { formatFault } from '../graphql/faults';
import { CHEAP_COST } from '../graphql/operationCost';
import { askedOperationOf, rootFields, type AskedOperation } from '../graphql/rootFields';
import type { GraphqlApi } from './api';
import type { Log } from './log';
import type { CheckedOperation, OperationRequest } from './operationCheck';

/** Longest that an expensive operation may take where no other process answers it. */
const WITHIN_MS = 2_000;

/** `data` that is JSON already. */
export class FinishedData {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

export interface FinishedResult {
  readonly data: FinishedData;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The text of a result, without making again what is text already. */
export function textOfResult(result: object): string {
  const data: unknown = 'data' in result ? result.data : null;
  if (!(data instanceof FinishedData)) return JSON.stringify(result);
  const beside = JSON.stringify({ ...result, data: undefined });
  return `${beside.slice(0, -1)}${beside === '{}' ? '' : ','}"data":${data.text}}`;
}

/** An error that was formatted elsewhere, as execution would give it. */
export const errorOfFormatted = (formatted: GraphQLFormattedError): GraphQLError =>
  Object.assign(
    new GraphQLError(formatted.message, {
      path: formatted.path ?? null,
      extensions: formatted.extensions ?? null,
    }),
    formatted.locations === undefined ? {} : { locations: formatted.locations },
  );

/** Root fields about the sign-in itself, which stays in the process that it came to. */
const OF_THE_SIGN_IN = new Set(['account', 'demonstrationAccounts', 'signInProvider']);

const asksOfSignIn = (asked: AskedOperation): boolean =>
  rootFields(asked).some(({ name }) => OF_THE_SIGN_IN.has(name.value));

type Ready = Extract<CheckedOperation, { kind: 'ready' }>;

/** Answers what costs much beside the event loop; null for what is answered here. */
export type AnswerExpensive = (
  checked: Ready,
  request: OperationRequest,
  context: GraphqlContext,
  asker: string,
) => Promise<FinishedResult | null>;

export function createAnswerExpensive(api: GraphqlApi, log: Log): AnswerExpensive {
  /** Waits here, so that the other process works all the time; what fails is told by the answer here. */
  async function reached(asked: AskedOperation, context: GraphqlContext) {
    try {
      for (const position of askedPositions(asked)) await context.reach(position);
      return true;
    } catch {
      return false;
    }
  }

  return async (checked, request, context, asker) => {
    if (checked.cost <= CHEAP_COST || checked.operation.operation !== OperationTypeNode.QUERY)
      return null;
    const { answerElsewhere, schema } = api;
    const { document, operation } = checked;
    const asked = askedOperationOf(schema, document, operation, request.variables ?? {});
    const mayGo = answerElsewhere !== undefined && asked !== null && !asksOfSignIn(asked);
    if (!mayGo || !(await reached(asked, context))) {
      context.endWithin(WITHIN_MS);
      return null;
    }
    try {
      const question = {
        query: request.query,
        variables: request.variables ?? {},
        operationName: request.operationName ?? null,
        actor: context.actor,
        requestId: context.correlationId,
        now: context.now(),
      };
      const { signal } = context;
      const { data, errors, defects } = await answerElsewhere(question, { asker, signal });
      for (const err of defects)
        log.error({ err, requestId: context.correlationId }, 'an operation failed');
      return { data: new FinishedData(data), ...(errors.length > 0 && { errors }) };
    } catch (error) {
      log.debug({ err: error, requestId: context.correlationId }, 'an answer was given up');
      return { data: new FinishedData('null'), errors: [formatFault(error)] };
    }
  };
}
