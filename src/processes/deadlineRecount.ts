import { recountCandidates } from '../../projections/commitments/candidates';
import { answerRecountCandidates } from '../../projections/petitions/queries';
import { CommandFault } from '../application/commandFault';
import type { CommandHandler } from '../application/handleCommand';
import { systemActor } from '../kernel/actor';
import { askUpToDate, type ReadAccess, type ReadDatabase } from './readAccess';

export interface DeadlineRecountOptions {
  /** Version of the working calendar that the log has now. */
  readonly calendarVersion: () => Promise<number>;
  readonly handler: CommandHandler;
  readonly access: ReadAccess;
  /** Told of every record that could not be seen to; the next run tries it again. */
  readonly onFailure: (error: unknown, recordId: string) => void;
  /** Records in one page; 500 if absent. */
  readonly pageSize?: number;
}

/** Counts stored deadlines again after a change of the calendar (design decision 13). */
export interface DeadlineRecount {
  /**
   * Goes through all records counted with an older calendar that it has not looked at as they are now:
   * the first time through all, later through what was decided with the old calendar and written
   * after it had passed by.
   * @returns how many deadlines changed.
   */
  run(): Promise<number>;
}

type RecountCandidate = ReturnType<typeof recountCandidates>[number];

/** A kind of record that stores a counted deadline. */
interface Counted {
  readonly model: string;
  readonly candidates: (
    database: ReadDatabase,
    calendarVersion: number,
    limit: number,
    after: string | null,
  ) => readonly RecountCandidate[];
  readonly command: string;
  readonly field: string;
}

const counted: readonly Counted[] = [
  {
    model: 'commitments',
    candidates: recountCandidates,
    command: 'recalculateDeadline',
    field: 'commitmentId',
  },
  {
    model: 'petitions',
    candidates: answerRecountCandidates,
    command: 'recalculateAnswerDeadline',
    field: 'petitionId',
  },
];

export function createDeadlineRecount(options: DeadlineRecountOptions): DeadlineRecount {
  /** Version of each record when it was looked at with the calendar of `calendarVersion`. */
  const lookedAt = new Map<string, number>();
  let calendarVersion = 0;
  return {
    async run() {
      const version = await options.calendarVersion();
      if (version !== calendarVersion) lookedAt.clear();
      calendarVersion = version;
      let changed = 0;
      for (const kind of counted) changed += await recountAll(options, kind, version, lookedAt);
      return changed;
    },
  };
}

async function recountAll(
  { access, handler, onFailure, pageSize = 500 }: DeadlineRecountOptions,
  kind: Counted,
  calendarVersion: number,
  lookedAt: Map<string, number>,
): Promise<number> {
  let changed = 0;
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const page: readonly RecountCandidate[] = await askUpToDate(access, kind.model, (database) =>
      kind.candidates(database, calendarVersion, pageSize, from),
    );
    for (const candidate of page) {
      const { id, version } = candidate;
      if (lookedAt.get(id) === version) continue;
      try {
        changed += await recountOne(handler, kind, candidate, calendarVersion);
        lookedAt.set(id, version);
      } catch (error) {
        if (error instanceof CommandFault) throw error;
        onFailure(error, id);
      }
    }
    after = page.at(-1)?.id ?? null;
    if (after === null || page.length < pageSize) return changed;
  }
}

/** Whoever else recounts the record as it is sends the same command: one event comes of both. */
async function recountOne(
  handler: CommandHandler,
  { command, field }: Counted,
  { id, version }: RecountCandidate,
  calendarVersion: number,
): Promise<number> {
  const outcome = await handler.handle({
    name: command,
    input: { commandId: `${id} ${calendarVersion} ${version}`, [field]: id, calendarVersion },
    actor: systemActor,
  });
  const isNew = outcome.kind === 'accepted' && !outcome.wasRepeated;
  return isNew && outcome.eventIds.length > 0 ? 1 : 0;
}
