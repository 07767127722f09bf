import type { headOfficeOf } from '../../projections/organisation/queries';

/** What a query of the read models is asked on. */
export type ReadDatabase = Parameters<typeof headOfficeOf>[0];

/** The read models as background work and the directory need them. */
export interface ReadAccess {
  /**
   * Waits until the model has applied everything that is in the log now.
   * @throws what the read models throw when it does not get there in time.
   */
  waitForHead(model: string): Promise<void>;
  session(): Promise<{ readonly database: ReadDatabase; release(): void }>;
}

/** Asks one question of a model that has seen everything in the log. */
export async function askUpToDate<T>(
  access: ReadAccess,
  model: string,
  question: (database: ReadDatabase) => T,
): Promise<T> {
  await access.waitForHead(model);
  const session = await access.session();
  try {
    return question(session.database);
  } finally {
    session.release();
  }
}
