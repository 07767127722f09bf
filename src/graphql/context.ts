import type { GraphQLResolveInfo } from 'graphql';
import { aggregatesHere } from '../../projections/aggregates';
import type { ReadModels } from '../../projections/readModels';
import type { PushedTable } from '../../projections/replaySlice';
import type { ActingPerson } from '../application/commandRequest';
import type { CommandHandler } from '../application/handleCommand';
import type { EventStore } from '../eventstore/port';
import type { Clock } from '../kernel/clock';
import type { CommandDefinition } from '../kernel/command';
import { instantFromMillis, type Instant } from '../kernel/instant';
import { localDateOf } from '../kernel/localDate';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import type { Rejection } from '../kernel/rejection';
import { CancelledError, throwIfCancelled } from './cancellation';
import { createCursorCodec, type CursorCodec } from './cursor';
import { everything, readingAlso, type ViewerIn, type ViewerOf } from './gate/viewer';
import { isSeenNow } from './gate/seenNow';
import { namingWithinReach } from './gate/namedInCommand';
import { rejectionSeen } from './gate/rejectionSeen';
import type { RequestSignIn } from './requestSignIn';
import { changesBehind } from './gate/changesBehind';
import { rowsBehind, type ReadBehind } from './gate/pushedRows';
import type { ReadScope } from './gate/readScope';
import type { ReadSession } from './gate/readSession';
import { AnswerWork } from './answerWork';
import { asksAggregates } from './askedAggregates';
import { askedPositions } from './askedPositions';
import { LiveItems, type LiveItem } from './liveItems';
import { askedOnce } from './gate/askedOnce';
import { lookAgain } from './gate/lookAgain';
import { untilLogAnswers } from './gate/untilLogAnswers';
import { Views, type AskedDates, type View } from './view';

/** What answers are made from; shared by all requests. */
export interface GraphqlDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly handler: CommandHandler;
  readonly clock: Clock;
  /** Seals cursors; the same for every process over one log. */
  readonly hashKey: string;
  /** Longest wait of `atLeast` in milliseconds; 5,000 if absent. */
  readonly waitMs?: number;
  /** What looking for a record out of reach takes at least; 25 ms if absent. */
  readonly unknownMs?: number;
  /** What whoever acts may read; everything if absent. */
  readonly viewerOf?: ViewerOf;
  /** A session whose aggregates another thread works out; on the session itself if absent. */
  readonly openWithAggregates?: (signal: AbortSignal) => Promise<SessionWithAggregates>;
}

type SessionWithAggregates = Pick<ReadScope, 'session' | 'aggregates'>;

const DEFAULT_WAIT_MS = 5_000;
const UNKNOWN_MS = 25;

/** What a request reads with. */
interface Held {
  readonly dependencies: GraphqlDependencies;
  readonly cursors: CursorCodec;
  /** Who asks, by what may be read as the session has it. */
  readonly viewerIn: ViewerIn;
  readonly open: Set<ReadSession>;
  question: Promise<Views> | null;
  isReleased: boolean;
  /** Longest that an answer may take. */
  withinMs: number;
}

/** What contexts hold, by their keys. No private members: Apollo executes with a copy of a context. */
const heldBy = new WeakMap<object, Held>();

function heldIn({ key }: GraphqlContext): Held {
  const held = heldBy.get(key);
  if (held === undefined) throw new Error('a context is made by createContext');
  return held;
}

/**
 * One request, or one item of a subscription. Everything that a query reads comes from one read
 * session, opened when the first field needs it; each mutation has one of its own, as the next
 * must see it. It holds one at a time: who waits for a second would wait for others who do the same.
 * Whoever executes the operation calls `release()` when the answer is made.
 */
export class GraphqlContext {
  /** Names what it holds; it says nothing by itself. */
  readonly key: object = Object.freeze({});

  constructor(
    dependencies: GraphqlDependencies,
    /** Who acts; null when nobody is signed in. */
    readonly actor: ActingPerson | null,
    readonly correlationId: string,
    /** Says when nobody waits for the answer any more. */
    readonly signal: AbortSignal = new AbortController().signal,
    /** Who is signed in; null where an actor is taken at its word. */
    readonly signIn: RequestSignIn | null = null,
  ) {
    const { clock, hashKey, viewerOf } = dependencies;
    heldBy.set(this.key, {
      dependencies,
      cursors: createCursorCodec(hashKey),
      viewerIn: ({ database }) =>
        viewerOf?.(actor, database, localDateOf(clock.now())) ?? everything,
      open: new Set(),
      question: null,
      isReleased: false,
      withinMs: Number.POSITIVE_INFINITY,
    });
  }

  get handler(): CommandHandler {
    return heldIn(this).dependencies.handler;
  }

  now(): Instant {
    return heldIn(this).dependencies.clock.now();
  }

  /** Gives up an answer that takes longer, from its first reading on. */
  endWithin(withinMs: number): void {
    heldIn(this).withinMs = withinMs;
  }

  /** When the log last answered, if it does not answer now; null while it does. */
  staleSince(): Instant | null {
    const { store, clock } = heldIn(this).dependencies;
    const { isAway, silentForMs } = store.contact();
    if (!isAway) return null;
    lookAgain(store);
    return instantFromMillis(Date.parse(clock.now()) - silentForMs);
  }

  /** The moment that a root field asks about, after every `atLeast` of the operation is reached. */
  async view(info: GraphQLResolveInfo, dates: AskedDates = {}): Promise<View> {
    const held = heldIn(this);
    held.question ??= questionOf(this, info);
    return (await held.question).of(dates);
  }

  /** The present, once the named read models have applied `position`. */
  async viewAfter(position: Position, models?: readonly string[]): Promise<View> {
    await this.reach(position, models);
    return (await openViews(this)).of({});
  }

  /** @throws PositionError, PositionNotReachedError, ReadModelParkedError */
  async reach(position: Position, models?: readonly string[]): Promise<void> {
    throwIfCancelled(this.signal);
    const { readModels, waitMs = DEFAULT_WAIT_MS } = heldIn(this).dependencies;
    await readModels.waitFor(position, waitMs, models);
  }

  /** The same for whoever wrote to a record, who may read what became of it. */
  async viewOfWritten(
    stream: string,
    position: Position,
    models: readonly string[],
  ): Promise<View> {
    await this.reach(position, models);
    return (await openViews(this, stream)).of({});
  }

  /** What of a command its sender may name; records out of his reach become those that do not exist. */
  async inputWithinReach<Input>(
    definition: CommandDefinition,
    input: Input,
    actor: ActingPerson,
  ): Promise<Input> {
    const { dependencies, viewerIn } = heldIn(this);
    const { waitMs = DEFAULT_WAIT_MS, unknownMs = UNKNOWN_MS } = dependencies;
    return namingWithinReach(definition, input, {
      ...dependencies,
      viewerIn,
      actor,
      today: localDateOf(this.now()),
      waitMs,
      unknownMs,
    });
  }

  /** A refusal without the records that whoever asks may not see. */
  rejectionSeen(rejection: Rejection): Promise<Rejection> {
    const { dependencies, viewerIn } = heldIn(this);
    return rejectionSeen(dependencies.readModels, viewerIn, rejection);
  }

  /** Position that can be queried now. */
  position(): Position {
    return heldIn(this).dependencies.readModels.position();
  }

  /** Waits for the log as long as it is away: for subscriptions, which have time. */
  untilLogAnswers<T>(ask: () => Promise<T>): Promise<T> {
    return untilLogAnswers(heldIn(this).dependencies.store, ask);
  }

  /** Rows of a table behind a position and then as they come. */
  pushedRows<Row extends LiveItem>(
    table: PushedTable,
    start: Position,
    read: ReadBehind<Row>,
  ): LiveItems<Row> {
    const { dependencies, viewerIn } = heldIn(this);
    const { readModels } = dependencies;
    return new LiveItems(readModels, start, (after) =>
      rowsBehind(readModels, viewerIn, table, read, after),
    );
  }

  /** Events of a record behind a position and then as they come; null when there is no such record. */
  async pushedEvents(id: string, start: Position): Promise<LiveItems<Recorded> | null> {
    const { dependencies, viewerIn } = heldIn(this);
    const { store, readModels } = dependencies;
    const first = () => store.readStream(id, { limit: 1 });
    if (!(await isSeenNow(readModels, viewerIn, id))) return null;
    if (!(await this.untilLogAnswers(first)).exists) return null;
    return new LiveItems(readModels, start, async (after) => {
      if (!(await isSeenNow(readModels, viewerIn, id)))
        return { items: [], through: readModels.position() };
      return this.untilLogAnswers(() => changesBehind(store, readModels, id, after));
    });
  }

  /** A context of its own for the next item of a subscription, for which others may wait too. */
  next(): GraphqlContext {
    const { actor, correlationId, signIn } = this;
    const { dependencies } = heldIn(this);
    return new GraphqlContext(dependencies, actor, correlationId, undefined, signIn);
  }

  /** Gives back what was read so far; the next view is of a later moment. */
  endViews(): void {
    const held = heldIn(this);
    for (const session of held.open) session.release();
    held.open.clear();
    held.question = null;
  }

  /** Gives back every read session; the context can be used no further. */
  release(): void {
    heldIn(this).isReleased = true;
    this.endViews();
  }
}

async function questionOf(context: GraphqlContext, info: GraphQLResolveInfo): Promise<Views> {
  for (const position of askedPositions(info)) await context.reach(position);
  const { openWithAggregates } = heldIn(context).dependencies;
  if (openWithAggregates === undefined || !asksAggregates(info)) return openViews(context);
  return viewsOf(context, await openWithAggregates(context.signal), null);
}

/** @param alsoSeen record that is seen whatever the rights */
async function openViews(context: GraphqlContext, alsoSeen: string | null = null): Promise<Views> {
  const session = await heldIn(context).dependencies.readModels.session(context.signal);
  return viewsOf(context, { session, aggregates: aggregatesHere(session.database) }, alsoSeen);
}

function viewsOf(
  context: GraphqlContext,
  opened: SessionWithAggregates,
  alsoSeen: string | null,
): Views {
  const { dependencies, isReleased, open, viewerIn, withinMs, cursors } = heldIn(context);
  const { store, clock } = dependencies;
  const { session, aggregates } = opened;
  if (isReleased || context.signal.aborted) {
    session.release();
    throw new CancelledError();
  }
  open.add(session);
  const viewer = viewerIn(session);
  const work = new AnswerWork(context.signal, withinMs);
  return new Views({
    session,
    aggregates: askedOnce(aggregates, work),
    store,
    viewer: alsoSeen === null ? viewer : readingAlso(viewer, alsoSeen),
    sender: context.actor?.onlyReads === true ? null : context.actor,
    cursors,
    work,
    now: clock.now(),
  });
}

/**
 * @param correlationId shared by all that the request sets off.
 * @param signal says when nobody waits for the answer any more.
 */
export const createContext = (
  dependencies: GraphqlDependencies,
  actor: ActingPerson | null,
  correlationId: string,
  signal?: AbortSignal,
  signIn: RequestSignIn | null = null,
): GraphqlContext => new GraphqlContext(dependencies, actor, correlationId, signal, signIn);
