import { getNamedType, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { fault } from './faults';
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from './page';

/** What one operation may cost. */
export const MAXIMUM_COST = 10_000;

const REPORT = 50;
const GROUPED_REPORT = 200;
const DUE_SOON_CALENDAR = 100;
const REPORTS: ReadonlySet<string> = new Set(['FunnelReport', 'PetitionAnswerQualityReport']);

function pageSize(args: Readonly<Record<string, unknown>>): number {
  const asked = args['first'] ?? args['last'];
  const size = typeof asked === 'number' ? asked : DEFAULT_PAGE_SIZE;
  // A size out of bounds is refused with its own fault when the field is answered.
  return Math.min(Math.max(size, 1), MAXIMUM_PAGE_SIZE);
}

/**
 * A connection costs its page size times the cost of one entry, a report 50 (200 when grouped), the calendar of what is due 100,
 * everything else 1. What a page says of itself costs nothing, else it would be multiplied too.
 */
function costOf({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const answers = getNamedType(field.type).name;
  if (answers.endsWith('Connection')) return 1 + pageSize(args) * childComplexity;
  if (answers === 'TimelinessReport') {
    const isGrouped = args['groupBy'] !== undefined && args['groupBy'] !== null;
    return (isGrouped ? GROUPED_REPORT : REPORT) + childComplexity;
  }
  if (REPORTS.has(answers)) return REPORT + childComplexity;
  if (answers === 'DueSoonCalendar') return DUE_SOON_CALENDAR + childComplexity;
  if (type.name === 'PageInfo') return 0;
  if (type.name.endsWith('Connection') || type.name.endsWith('Edge')) return childComplexity;
  return 1 + childComplexity;
}

/** Cost of a valid operation with these variables. */
export const operationCost = (
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string | null,
): number =>
  getComplexity({
    schema,
    query,
    variables,
    estimators: [costOf],
    ...(operationName === undefined || operationName === null ? {} : { operationName }),
  });

/**
 * The fault of a valid operation that costs too much, null when it may run. HTTP and WebSocket ask
 * alike. Variables that do not fit are left to execution, which names what is wrong with them.
 */
export function costFault(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string | null,
): GraphQLError | null {
  try {
    const cost = operationCost(schema, query, variables, operationName);
    return cost > MAXIMUM_COST ? fault('TOO_COMPLEX') : null;
  } catch (error) {
    const isTooMany = error instanceof GraphQLError && /exceeds the maximum/iu.test(error.message);
    return isTooMany ? fault('TOO_COMPLEX') : null;
  }
}
