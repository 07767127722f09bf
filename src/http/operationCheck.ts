import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { costFault, weightOf, type Weight } from '../graphql/operationCost';
import { limits } from './limits';
import { detailIn, inEnglish, refusal, refusalOf } from './refusal';

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type CheckedOperation =
  | {
      readonly kind: 'ready';
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      readonly cost: number;
    }
  | {
      readonly kind: 'refused';
      readonly errors: readonly GraphQLError[];
      /** The document where only its use was refused: this operation name, these variables. */
      readonly document: DocumentNode | null;
    };

export type OperationCheck = (request: OperationRequest) => CheckedOperation;

type CheckedDocument = DocumentNode | readonly GraphQLError[];

/** Documents kept with their verdict: clients send the same few over and over. */
const KEPT_DOCUMENTS = 500;
const LONGEST_KEPT = 20_000;

/** Weights kept of one operation, by its variables. */
const KEPT_WEIGHTS = 50;
const LONGEST_KEPT_VARIABLES = 500;

/** Mistakes told of one request. */
const MOST_MISTAKES = 20;

const isDocument = (checked: CheckedDocument): checked is DocumentNode => 'kind' in checked;

const refused = (
  errors: readonly GraphQLError[],
  document: DocumentNode | null,
): CheckedOperation => ({ kind: 'refused', errors, document });

const reportTooComplex = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(
        refusal('TOO_COMPLEX', { detail: inEnglish(error.message.replace('Syntax Error: ', '')) }),
      ),
  ],
};

const sizeRules: readonly ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...reportTooComplex }),
  maxAliasesRule({ n: limits.aliases, ...reportTooComplex }),
  maxDirectivesRule({ n: limits.directives, ...reportTooComplex }),
];

function parseWithin(source: string): CheckedDocument {
  try {
    return parse(source, { maxLexicalTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const isTooLong = /contains more tha[nt] \d+ (lexical )?tokens/.test(error.message);
    return [refusalOf(error, isTooLong ? 'TOO_COMPLEX' : 'GRAPHQL_PARSE_FAILED')];
  }
}

function checkDocument(schema: GraphQLSchema, source: string): CheckedDocument {
  const document = parseWithin(source);
  if (!isDocument(document)) return document;
  // Sizes first: the rules of graphql-js compare fields with fields and are dear on a huge document.
  const tooLarge = validate(schema, document, sizeRules);
  if (tooLarge.length > 0) return tooLarge;
  const mistakes = validate(schema, document, specifiedRules, {
    maxErrors: MOST_MISTAKES,
  });
  if (mistakes.length === 0) return document;
  return mistakes.map((mistake) => refusalOf(mistake, 'GRAPHQL_VALIDATION_FAILED'));
}

/**
 * Variables that do not fit their types. Execution would find the same; looking here lets both
 * transports answer alike.
 */
function misfitsOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables, {
    maxErrors: MOST_MISTAKES,
  });
  return errors.map((misfit) => refusalOf(misfit, 'BAD_USER_INPUT'));
}

type Variables = Readonly<Record<string, unknown>>;

/** Weighs an operation; the weights of those that clients send over and over are kept with it. */
function createScales(schema: GraphQLSchema) {
  const kept = new WeakMap<OperationDefinitionNode, Map<string, Weight>>();
  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Weight => {
    const weights = kept.get(operation) ?? new Map<string, Weight>();
    kept.set(operation, weights);
    const key = JSON.stringify(variables);
    const known = weights.get(key);
    if (known !== undefined) return known;
    const weight = weightOf(schema, document, variables, operation.name?.value);
    if (weights.size >= KEPT_WEIGHTS) weights.clear();
    if (key.length <= LONGEST_KEPT_VARIABLES) weights.set(key, weight);
    return weight;
  };
}

/** The one place where operations of both transports are parsed, validated and weighed. */
export function createOperationCheck(schema: GraphQLSchema): OperationCheck {
  const kept = new Map<string, CheckedDocument>();
  const weigh = createScales(schema);

  function documentOf(source: string): CheckedDocument {
    const known = kept.get(source);
    if (known !== undefined) {
      // Set again, so that the map's first entry is the one unused for longest.
      kept.delete(source);
      kept.set(source, known);
      return known;
    }
    const checked = checkDocument(schema, source);
    if (source.length <= LONGEST_KEPT) kept.set(source, checked);
    const oldest = kept.keys().next();
    if (kept.size > KEPT_DOCUMENTS && !oldest.done) kept.delete(oldest.value);
    return checked;
  }

  return ({ query, operationName, variables }) => {
    const document = documentOf(query);
    if (!isDocument(document)) return refused(document, null);
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined)
      return refused([refusal('BAD_REQUEST', { detail: detailIn('operationNotNamed') })], document);
    const misfits = misfitsOf(schema, operation, variables ?? {});
    if (misfits.length > 0) return refused(misfits, document);
    const weight = weigh(document, operation, variables ?? {});
    const tooDear = costFault(weight);
    if (tooDear !== null) return refused([tooDear], document);
    return { kind: 'ready', document, operation, cost: weight.cost };
  };
}
