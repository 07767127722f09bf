import { CommandFault } from '../application/commandFault';
import type { Directory } from '../application/directory';
import { headsOf } from '../application/facts/reorganisationFacts';
import type { CommandRequest } from '../application/commandRequest';
import type { CommandHandler } from '../application/handleCommand';
import type { ReorganisationRegister } from '../application/reorganisationRegister';
import { systemActor } from '../kernel/actor';
import type { Clock } from '../kernel/clock';
import type { Handover, Obligation } from '../kernel/obligation';
import { owingOf, recordKindOf } from '../records/recordKinds';
import { localDateOf } from '../kernel/localDate';
import {
  giversOf,
  sharedHandovers,
  successionOf,
  type Givers,
  type Heads,
} from '../reorganisation/handover';
import type { ReorganisationState } from '../reorganisation/state';
import { createRepeatedRun, type RepeatedRun } from './repeatedRun';

/** Where the job finds what a reorganisation passes on. */
export interface OpenObligations {
  /**
   * Open obligations of the givers by id, after `after`, from read models that have seen everything
   * in the log.
   */
  page(givers: Givers, after: string | null, limit: number): Promise<readonly Obligation[]>;
}

export interface ReorganisationJobOptions {
  readonly handler: CommandHandler;
  readonly directory: Directory;
  readonly reorganisations: ReorganisationRegister;
  /** One for each kind of record that can be owed. */
  readonly obligations: readonly OpenObligations[];
  readonly clock: Clock;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly intervalMs: number;
  /** Told of every failure; the next run tries again. The id is null when a whole run failed. */
  readonly onFailure: (error: unknown, recordId: string | null) => void;
  /** Obligations in one page; 500 if absent. */
  readonly pageSize?: number;
  /** Obligations handed over at the same time, so that they share commits; 16 if absent. */
  readonly atOnce?: number;
}

/** What one run found and did for one reorganisation. */
export interface SuccessionReport {
  readonly reorganisationId: string;
  /** Transfers that this run wrote. */
  readonly transferred: number;
  /** Obligations without a successor, by id: one must be named for each. */
  readonly orphans: readonly string[];
  /** Whether nothing open is left with those who gave. */
  readonly isApplied: boolean;
}

/**
 * Carries out reorganisations from their effective date on (design decision 14): one transfer per
 * obligation on its own stream, under an id that follows from reorganisation and obligation. It
 * keeps no notes of its own: killed at any moment, the next run goes on with what is still owed by
 * those who gave. Obligations recorded later against them are swept by later runs.
 */
export type ReorganisationJob = RepeatedRun<readonly SuccessionReport[]>;

export const createReorganisationJob = (options: ReorganisationJobOptions): ReorganisationJob =>
  createRepeatedRun({
    run: () => runAll(options),
    intervalMs: options.intervalMs,
    onFailure: (error) => options.onFailure(error, null),
  });

/** Earlier reorganisations first: what one hands over, a later one may hand on. */
async function runAll(options: ReorganisationJobOptions): Promise<readonly SuccessionReport[]> {
  const today = localDateOf(options.clock.now());
  const reports: SuccessionReport[] = [];
  for (const reorganisation of await options.reorganisations.all())
    if (reorganisation.effectiveOn <= today) reports.push(await carryOut(options, reorganisation));
  return reports;
}

type Outcome = 'TRANSFERRED' | 'ORPHAN' | 'LEFT';

async function carryOut(
  options: ReorganisationJobOptions,
  reorganisation: ReorganisationState,
): Promise<SuccessionReport> {
  const orphans: string[] = [];
  let transferred = 0;
  for (const source of options.obligations) {
    const swept = await sweep(options, reorganisation, source);
    transferred += swept.transferred;
    orphans.push(...swept.orphans);
  }
  const isApplied = orphans.length === 0 && (await finish(options, reorganisation, transferred));
  return { reorganisationId: reorganisation.id, transferred, orphans, isApplied };
}

/** Goes once through what the givers still owe of one kind. */
async function sweep(
  options: ReorganisationJobOptions,
  reorganisation: ReorganisationState,
  source: OpenObligations,
): Promise<Pick<SuccessionReport, 'transferred' | 'orphans'>> {
  const { directory, pageSize = 500 } = options;
  const givers = giversOf(reorganisation);
  const orphans: string[] = [];
  let transferred = 0;
  let after: string | null = null;
  let heads: Heads | null = null;
  for (;;) {
    const page: readonly Obligation[] = await source.page(givers, after, pageSize);
    if (page.length > 0) heads ??= await headsOf(directory, reorganisation.mappings);
    const outcomes = await handOverAll(options, reorganisation, page, heads ?? {});
    transferred += outcomes.filter((outcome) => outcome === 'TRANSFERRED').length;
    orphans.push(...page.filter((_, at) => outcomes[at] === 'ORPHAN').map(({ id }) => id));
    after = page.at(-1)?.id ?? null;
    if (after === null || page.length < pageSize) return { transferred, orphans };
  }
}

/** Says that all has passed over, unless it was said and nothing was left to do since. */
async function finish(
  { handler }: ReorganisationJobOptions,
  { id, appliedAt, version }: ReorganisationState,
  transferred: number,
): Promise<boolean> {
  if (appliedAt !== null && transferred === 0) return true;
  const outcome = await handler.handle({
    name: 'applySuccession',
    // Two processes that come to the end together say it once.
    input: { commandId: `${id} applied after ${version}`, reorganisationId: id },
    actor: systemActor,
    isOwn: true,
  });
  return outcome.kind === 'accepted';
}

async function handOverAll(
  options: ReorganisationJobOptions,
  reorganisation: ReorganisationState,
  page: readonly Obligation[],
  heads: Heads,
): Promise<readonly Outcome[]> {
  const { atOnce = 16, onFailure } = options;
  // One obligation that cannot be handed over must not keep the others from their successors.
  const handOver = async (obligation: Obligation): Promise<Outcome> => {
    try {
      const outcome = await handOverOne(options.handler, reorganisation, obligation, heads);
      const shared = await handOverShared(options, reorganisation, obligation, heads);
      return outcome === 'LEFT' && shared > 0 ? 'TRANSFERRED' : outcome;
    } catch (error) {
      if (error instanceof CommandFault) throw error;
      onFailure(error, obligation.id);
      return 'LEFT';
    }
  };
  const outcomes: Outcome[] = [];
  for (let first = 0; first < page.length; first += atOnce)
    outcomes.push(...(await Promise.all(page.slice(first, first + atOnce).map(handOver))));
  return outcomes;
}

/** Parts of those who share it; each passes on by itself, whatever becomes of the whole (R47). */
async function handOverShared(
  { handler }: ReorganisationJobOptions,
  reorganisation: ReorganisationState,
  obligation: Obligation,
  heads: Heads,
): Promise<number> {
  const { id: reorganisationId, effectiveOn } = reorganisation;
  const kind = recordKindOf(obligation.id);
  const transferShared = kind === null ? undefined : owingOf(kind)?.transferShared;
  if (transferShared === undefined) return 0;
  let written = 0;
  for (const handover of sharedHandovers(reorganisation, obligation, heads)) {
    const { name, input } = transferShared(obligation, handover);
    const commandId = `${reorganisationId} ${obligation.id} shared by ${handover.fromOfficeId}`;
    const outcome = await handler.handle({
      name,
      input: { ...input, commandId, occurredOn: { date: effectiveOn }, reorganisationId },
      actor: systemActor,
      isOwn: true,
    });
    written += Number(outcome.kind === 'accepted' && outcome.eventIds.length > 0);
  }
  return written;
}

/** The command that hands over, under a key that follows from reorganisation and obligation. */
function transferOf(
  { id: reorganisationId, effectiveOn }: ReorganisationState,
  obligation: Obligation,
  handover: Handover,
): Pick<CommandRequest, 'name' | 'input'> {
  const { id, turn } = obligation;
  const kind = recordKindOf(id);
  const owing = kind && owingOf(kind);
  if (owing === null) throw new Error(`nothing is owed by ${id}`);
  const { name, input } = owing.transfer(obligation, handover);
  const commandId = `${reorganisationId} ${id} ${turn}`;
  return {
    name,
    input: { ...input, commandId, occurredOn: { date: effectiveOn }, reorganisationId },
  };
}

/** The decider has the last word: what was kept meanwhile is no longer handed over. */
async function handOverOne(
  handler: CommandHandler,
  reorganisation: ReorganisationState,
  obligation: Obligation,
  heads: Heads,
): Promise<Outcome> {
  const succession = successionOf(reorganisation, obligation, heads);
  if (succession.kind === 'ORPHAN') return 'ORPHAN';
  if (succession.kind !== 'SUCCESSOR') return 'LEFT';
  const outcome = await handler.handle({
    ...transferOf(reorganisation, obligation, succession.handover),
    actor: systemActor,
    isOwn: true,
  });
  const isWritten =
    outcome.kind === 'accepted' && !outcome.wasRepeated && outcome.eventIds.length > 0;
  return isWritten ? 'TRANSFERRED' : 'LEFT';
}
