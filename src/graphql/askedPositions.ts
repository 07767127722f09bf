import {
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Position } from '../kernel/position';

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

type AskedOperation = Pick<
  GraphQLResolveInfo,
  'operation' | 'fragments' | 'variableValues' | 'parentType'
>;

function rootFields(selections: readonly SelectionNode[], info: AskedOperation): FieldNode[] {
  return selections
    .filter((node) => isIncluded(node, info.variableValues))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(node.selectionSet.selections, info);
      const fragment = info.fragments[node.name.value];
      return fragment === undefined ? [] : rootFields(fragment.selectionSet.selections, info);
    });
}

/**
 * Every `atLeast` of the operation's root fields. They are known before the first field is
 * answered, so that all fields can be read from one moment.
 */
export function askedPositions(info: AskedOperation): Position[] {
  const fields = info.parentType.getFields();
  const asked = rootFields(info.operation.selectionSet.selections, info).map((node) => {
    const field = fields[node.name.value];
    const takesPosition = field?.args.some(({ name }) => name === 'atLeast') === true;
    if (field === undefined || !takesPosition) return undefined;
    return getArgumentValues(field, node, info.variableValues)['atLeast'];
  });
  const positions = asked.filter((each) => typeof each === 'string' && each !== 'start');
  return [...new Set(positions)] as Position[];
}

/** The same of a query that is not executed here. */
export function askedPositionsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Position[] {
  const parentType = schema.getRootType(operation.operation);
  if (!parentType) return [];
  const fragments = Object.fromEntries(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const { coerced = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  );
  return askedPositions({ operation, fragments, parentType, variableValues: coerced });
}
