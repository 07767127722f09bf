import {
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

/** An operation as far as it says what it asks for. */
export type AskedOperation = Pick<
  GraphQLResolveInfo,
  'operation' | 'fragments' | 'variableValues' | 'parentType'
>;

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function fieldsIn(selections: readonly SelectionNode[], info: AskedOperation): FieldNode[] {
  return selections
    .filter((node) => isIncluded(node, info.variableValues))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsIn(node.selectionSet.selections, info);
      const fragment = info.fragments[node.name.value];
      return fragment === undefined ? [] : fieldsIn(fragment.selectionSet.selections, info);
    });
}

/** Fields at the root that will be answered, fragments and directives followed. */
export const rootFields = (info: AskedOperation): FieldNode[] =>
  fieldsIn(info.operation.selectionSet.selections, info);

/** An operation that is not being executed; null where the schema has no such operations. */
export function askedOperationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AskedOperation | null {
  const parentType = schema.getRootType(operation.operation);
  if (!parentType) return null;
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
  return { operation, fragments, parentType, variableValues: coerced };
}
