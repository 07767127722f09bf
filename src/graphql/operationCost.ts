import {
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  isCompositeType,
  isListType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  isObjectType,
  isInterfaceType,
  Kind,
  typeFromAST,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { labelledField } from './codeLabels';
import { tooCostly } from './faults';
import { filterPrice } from './filterPrice';
import { PAGE, SHEET, type PartSize } from './page';
import {
  COMMAND_PRICE,
  COUNTED_BY_PERIOD,
  FOLDED,
  GROUPED,
  INTROSPECTION_PRICE,
  LENGTH,
  LENGTHS,
  PAGE_PRICE,
  PAST_ORDER_OF_CHANGE,
  PAST_PRICES,
  PRICES,
  RECORD_PRICES,
} from './prices';

/** What one operation may cost, in hundredths of a millisecond: a second, of the slow kind. */
export const MAXIMUM_COST = 100_000;

/** What an operation may cost that is answered between others, here and not in the answer process. */
export const CHEAP_COST = 4_000;

/** What the fields around one say of it. */
interface Surroundings {
  /** Entries of the page that it is part of. */
  readonly pageSize: number;
  /** Whether a past day or past knowledge is asked about. */
  readonly isPast: boolean;
  /** What the filter of the page costs, which its count pays again. */
  readonly countFilter: number;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Size of the parts of lists of this type; null for what is no part of a list. */
function partOf({ name }: GraphQLNamedType): PartSize | null {
  if (name.endsWith('Connection')) return PAGE;
  return name.endsWith('Sheet') ? SHEET : null;
}

/** Whether a field says how many entries a list has on all its parts. */
const isCount = (type: GraphQLNamedType, { name }: { readonly name: string }): boolean =>
  partOf(type) !== null && name.endsWith('Count');

function sizeOf({ usual, most }: PartSize, args: Arguments): number {
  const asked = args['first'] ?? args['last'];
  const size = typeof asked === 'number' ? asked : usual;
  // A size out of bounds is refused with its own fault when the field is answered.
  return Math.min(Math.max(size, 1), most);
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Walks an operation as execution would, and stops once it has cost too much. */
class CostWalk {
  /** What is selected of each command or pushed item, by the name that its answer has. */
  private readonly beside = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Arguments,
  ) {}

  /** Cost of what is selected of one object. */
  of(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    around: Surroundings,
    seen = new Set<string>(),
  ): number {
    let cost = 0;
    for (const node of selections) {
      if (cost > MAXIMUM_COST) return cost;
      if (!this.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) cost += this.ofField(type, node, around);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = node.typeCondition && typeFromAST(this.schema, node.typeCondition);
        const inner = isCompositeType(narrowed) ? narrowed : type;
        cost += this.of(inner, node.selectionSet, around, seen);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = this.fragments.get(node.name.value);
        const narrowed = fragment && typeFromAST(this.schema, fragment.typeCondition);
        if (fragment && isCompositeType(narrowed))
          cost += this.of(narrowed, fragment.selectionSet, around, seen);
      }
    }
    return cost;
  }

  /** The dearest answer of a command or pushed item; 0 for a query. */
  get dearestBeside(): number {
    return Math.max(0, ...this.beside.values());
  }

  private isIncluded(node: SelectionSetNode['selections'][number]): boolean {
    const variables = this.variables;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
    );
  }

  private ofField(type: GraphQLCompositeType, node: FieldNode, around: Surroundings): number {
    const field = this.fieldOf(type, node.name.value);
    if (field === undefined) return 0;
    const args = this.argumentsOf(field, node);
    const answered = getNamedType(field.type);
    const name = `${type.name}.${field.name}`;
    const isOfPeriod = COUNTED_BY_PERIOD.has(name) && isGiven(args['period']);
    const isPast = around.isPast || isOfPeriod || isGiven(args['on']) || isGiven(args['asOf']);
    const part = partOf(answered);
    const isPage = part !== null;
    const filter = filterPrice(field, args, {
      name,
      isRoot: type === this.schema.getQueryType(),
      isPast,
    });
    const within = {
      isPast,
      countFilter: isPage ? filter.count : 0,
      pageSize: part === null ? around.pageSize : sizeOf(part, args),
    };
    const each =
      node.selectionSet === undefined || !isCompositeType(answered)
        ? 0
        : (RECORD_PRICES[answered.name] ?? 0) * (isPast ? FOLDED : 1) +
          this.of(answered, node.selectionSet, within);
    if (type === this.schema.getMutationType() || type === this.schema.getSubscriptionType()) {
      const name = node.alias?.value ?? node.name.value;
      this.beside.set(name, (this.beside.get(name) ?? 0) + each);
    }
    return (
      this.priceOf(type, field, args, { isPast, isPage }) +
      (isCount(type, field) ? around.countFilter : filter.list) +
      this.lengthOf(type, field, args, around) * each
    );
  }

  private priceOf(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    args: Arguments,
    { isPast, isPage }: { readonly isPast: boolean; readonly isPage: boolean },
  ): number {
    const isCommand = type === this.schema.getMutationType();
    const name = `${type.name}.${labelledField(field) ?? field.name}`;
    const plain = type.name.startsWith('__') ? INTROSPECTION_PRICE : 1;
    const order = args['orderBy'] as { readonly field?: unknown } | null | undefined;
    const ordered = isPast && order?.field === 'CHANGED_AT' ? PAST_ORDER_OF_CHANGE : 0;
    const price =
      (isPast ? PAST_PRICES[name] : undefined) ??
      PRICES[name] ??
      (isCommand ? COMMAND_PRICE : plain);
    const broken = isGiven(args['groupBy']) ? GROUPED : 1;
    const periods = isGiven(args['compareWith']) ? 2 : 1;
    return price * broken * periods + (isPage ? PAGE_PRICE : 0) + ordered;
  }

  private lengthOf(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    args: Arguments,
    { pageSize }: Surroundings,
  ): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (partOf(type) !== null) return pageSize;
    const length = LENGTHS[`${type.name}.${field.name}`] ?? LENGTH;
    const first = args['first'];
    return typeof first === 'number' ? Math.min(Math.max(first, 1), length) : length;
  }

  private fieldOf(
    type: GraphQLCompositeType,
    name: string,
  ): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return undefined;
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  /** Arguments that do not fit are left to execution, which names what is wrong with them. */
  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch (error) {
      if (error instanceof GraphQLError) return {};
      throw error;
    }
  }
}

export interface Weight {
  /** Of the whole. Above `MAXIMUM_COST` the number is where the counting stopped. */
  readonly cost: number;
  /**
   * Of what is selected of one command or pushed item, the dearest: that is answered between others
   * whatever it costs, as what was recorded must be told by who recorded it. 0 for a query.
   */
  readonly beside: number;
}

/**
 * Weight of a valid operation with these variables: every field has its price, and every list multiplies
 * by what it may hold.
 */
export function weightOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Arguments,
  operationName?: string | null,
): Weight {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return { cost: 0, beside: 0 };
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each] as const),
  );
  const walk = new CostWalk(schema, fragments, variables);
  const cost = walk.of(root, operation.selectionSet, {
    pageSize: 1,
    isPast: false,
    countFilter: 0,
  });
  return { cost, beside: walk.dearestBeside };
}

/** Its cost alone. */
export const operationCost = (...asked: Parameters<typeof weightOf>): number =>
  weightOf(...asked).cost;

/** The fault of a valid operation that costs too much, null when it may run. */
export function costFault({ cost, beside }: Weight): GraphQLError | null {
  if (cost > MAXIMUM_COST) return tooCostly(cost, MAXIMUM_COST, 'tooCostly');
  return beside > CHEAP_COST ? tooCostly(beside, CHEAP_COST, 'tooCostlyBeside') : null;
}
