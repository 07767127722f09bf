import { Kind, visit, type DocumentNode, type ExecutionArgs, type FieldNode } from 'graphql';

interface AskedOperation extends ExecutionArgs {
  readonly contextValue: { readonly actor: object | null };
}

interface AskedDocument {
  readonly number: number;
  /** Variable that says nothing but where to begin; null when there is none. */
  readonly placeVariable: string | null;
}

const asked = new WeakMap<DocumentNode, AskedDocument>();
let lastNumber = 0;

/** The variable of a root field's `after`, unless something else hangs on it too. */
function placeVariableOf(document: DocumentNode): string | null {
  const uses = new Map<string, number>();
  let place: string | null = null;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = definition.selectionSet.selections.filter(
      (selection): selection is FieldNode => selection.kind === Kind.FIELD,
    );
    for (const { arguments: given = [] } of fields)
      for (const { name, value } of given)
        if (name.value === 'after' && value.kind === Kind.VARIABLE) place = value.name.value;
  }
  return place !== null && uses.get(place) === 1 ? place : null;
}

function askedDocument(document: DocumentNode): AskedDocument {
  let known = asked.get(document);
  if (known === undefined) {
    lastNumber += 1;
    known = { number: lastNumber, placeVariable: placeVariableOf(document) };
    asked.set(document, known);
  }
  return known;
}

/**
 * The same text for subscriptions that get the same answers to the same items: one document, the same
 * variables but for the place to begin at, and the same person asking.
 */
export function sharedQuestion(args: AskedOperation): string {
  const { number, placeVariable } = askedDocument(args.document);
  const variables = Object.entries(args.variableValues ?? {}).filter(
    ([name]) => name !== placeVariable,
  );
  return JSON.stringify([number, args.operationName, variables, args.contextValue.actor]);
}
