import { recountCandidates } from '../../projections/commitmentBoard/queries';
import { CommandFault } from '../application/commandFault';
import type { CommandHandler } from '../application/handleCommand';
import { systemActor } from '../kernel/actor';
import { askUpToDate, type ReadAccess } from './readAccess';

export interface DeadlineRecountOptions {
  /** Version of the working calendar that the log has now. */
  readonly calendarVersion: () => Promise<number>;
  readonly handler: CommandHandler;
  readonly access: ReadAccess;
  /** Told of every commitment that could not be seen to; the next run tries it again. */
  readonly onFailure: (error: unknown, commitmentId: string) => void;
  /** Commitments in one page; 500 if absent. */
  readonly pageSize?: number;
}

/** Counts open deadlines again after a change of the calendar (design decision 13). */
export interface DeadlineRecount {
  /**
   * Goes through all open commitments counted with an older calendar, once for each version of it.
   * @returns how many deadlines changed.
   */
  run(): Promise<number>;
}

export function createDeadlineRecount(options: DeadlineRecountOptions): DeadlineRecount {
  let finishedVersion = 0;
  return {
    async run() {
      const version = await options.calendarVersion();
      if (version === finishedVersion) return 0;
      const { changed, hasFailed } = await recountWith(options, version);
      if (!hasFailed) finishedVersion = version;
      return changed;
    },
  };
}

async function recountWith(
  options: DeadlineRecountOptions,
  version: number,
): Promise<{ readonly changed: number; readonly hasFailed: boolean }> {
  const { access, onFailure, pageSize = 500 } = options;
  let changed = 0;
  let hasFailed = false;
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const page: readonly string[] = await askUpToDate(access, 'commitmentBoard', (database) =>
      recountCandidates(database, version, pageSize, from),
    );
    for (const id of page) {
      try {
        changed += await recountOne(options.handler, id, version);
      } catch (error) {
        if (error instanceof CommandFault) throw error;
        hasFailed = true;
        onFailure(error, id);
      }
    }
    after = page.at(-1) ?? null;
    if (after === null || page.length < pageSize) return { changed, hasFailed };
  }
}

/** Its event's id follows from commitment and version: whoever else recounts writes the same one. */
async function recountOne(
  handler: CommandHandler,
  commitmentId: string,
  calendarVersion: number,
): Promise<number> {
  const outcome = await handler.handle({
    name: 'recalculateDeadline',
    input: { commandId: `${commitmentId} ${calendarVersion}`, commitmentId, calendarVersion },
    actor: systemActor,
    isOwn: true,
  });
  const isNew = outcome.kind === 'accepted' && !outcome.wasRepeated;
  return isNew && outcome.eventIds.length > 0 ? 1 : 0;
}
