import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Position } from '../kernel/position';
import { PositionScalar } from './scalars';
import { Shows } from './shows';

@ObjectType('PageInfo', {
  description: 'Where a page lies in its list (Relay).',
})
@Shows('place', {
  hasNextPage: { type: () => Boolean, from: 'hasNext', about: 'Whether entries follow.' },
  hasPreviousPage: { type: () => Boolean, from: 'hasPrevious', about: 'Whether entries precede.' },
})
export class PageInfo {
  constructor(
    readonly place: {
      readonly hasNext: boolean;
      readonly hasPrevious: boolean;
      readonly cursorAt: (index: number) => string | null;
    },
  ) {}

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry; null on an empty page.',
  })
  get startCursor(): string | null {
    return this.place.cursorAt(0);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry; null on an empty page.',
  })
  get endCursor(): string | null {
    return this.place.cursorAt(-1);
  }
}

/** A page ready to be shown. */
export interface ShownPage<Node> {
  /** Made only when asked for: a past day is folded for each, and whoever counts needs none. */
  readonly nodes: () => readonly Node[] | Promise<readonly Node[]>;
  /** Made only when asked for, as its seal costs; a negative index counts from the end. */
  readonly cursorAt: (index: number) => string | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly position: Position;
  /** Counts only when it is asked for. */
  readonly totalCount: () => number | Promise<number>;
}

export interface Connection<Node> {
  nodes(): readonly Node[] | Promise<readonly Node[]>;
}

type ConnectionClass<Node> = new (page: ShownPage<Node>) => Connection<Node>;

/**
 * The Relay connection and edge of a type: `name` + Connection and `name` + Edge.
 * @param about what the pages hold and in which order: "commitments", "units by name".
 */
export function connectionOf<Node extends object>(
  name: string,
  about: string,
  node: () => ClassType<Node> | (abstract new (...args: never[]) => Node),
): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`, { description: 'One entry of a page.' })
  @Shows({
    node: { made: node, from: 'entry', about: 'The entry.' },
  })
  class Edge {
    constructor(
      private readonly at: () => string,
      readonly entry: Node,
    ) {}

    @Field(() => String, { description: 'Its cursor.' })
    get cursor(): string {
      return this.at();
    }
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of ${about}. 50 entries unless asked, 100 at most; costs its size times one entry.`,
  })
  @Shows('page', {
    position: { type: () => PositionScalar, about: 'Position that the page reflects.' },
  })
  class ConnectionType implements Connection<Node> {
    constructor(readonly page: ShownPage<Node>) {}

    @Field(() => [Edge], { description: 'Entries with cursors.' })
    async edges(): Promise<Edge[]> {
      const nodes = await this.page.nodes();
      return nodes.map((each, index) => new Edge(() => this.page.cursorAt(index) ?? '', each));
    }

    @Field(() => [node() as ClassType], { description: 'Entries without cursors.' })
    nodes(): readonly Node[] | Promise<readonly Node[]> {
      return this.page.nodes();
    }

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    get pageInfo(): PageInfo {
      return new PageInfo(this.page);
    }

    @Field(() => Int, { description: 'Entries on all pages; a count of its own.' })
    get totalCount(): number | Promise<number> {
      return this.page.totalCount();
    }
  }
  return ConnectionType;
}
