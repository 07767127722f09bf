import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Projection } from '../../projections/projection';
import { openReadModels, type ReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { createCommandHandler, type CommandHandler } from '../application/handleCommand';
import { readRecord } from '../application/recordReader';
import { readSupersessions } from '../application/supersessions';
import { createReorganisationRegister } from '../application/reorganisationRegister';
import { readWorkCalendar } from '../application/calendarReader';
import { withConsequences } from '../application/withConsequences';
import { commandHashKeyOf, type Config } from '../config';
import { createDomainCodec } from '../eventstore/eventCatalogue';
import type { EventStore } from '../eventstore/port';
import { openSqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { createSchema } from '../graphql/buildSchema';
import { createContext } from '../graphql/context';
import type { GraphqlApi } from '../http/api';
import type { HealthPort } from '../http/health';
import type { Log } from '../http/log';
import type { MetricsPort } from '../http/metrics';
import type { Clock } from '../kernel/clock';
import { createDeadlineClock, type DeadlineClock } from '../processes/deadlineClock';
import type { ReadAccess } from '../processes/readAccess';
import { createDeadlineRecount } from '../processes/deadlineRecount';
import { readModelCandidates } from '../processes/readModelCandidates';
import { readModelDirectory } from '../processes/readModelDirectory';
import { readModelObligations } from '../processes/readModelObligations';
import { createInheritedDeadlines, type InheritedDeadlines } from '../processes/inheritedDeadlines';
import { createReorganisationJob, type ReorganisationJob } from '../processes/reorganisationJob';
import { openClock } from './clocks';
import { countedHandler } from './countedHandler';
import { healthOf } from './health';
import { loggedHandler } from './loggedHandler';
import { takeReadSlot } from './readSlot';

/** Everything behind the edges, put together. */
export interface Application {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly handler: CommandHandler;
  /** Not started: `serve` starts it once all else is up, tests call `tick`. */
  readonly deadlineClock: DeadlineClock;
  /** Not started, like the clock. */
  readonly reorganisationJob: ReorganisationJob;
  /** Not started, like the clock. */
  readonly inheritedDeadlines: InheritedDeadlines;
  readonly api: GraphqlApi;
  readonly health: HealthPort;
  readonly metrics: MetricsPort;
  /** Stops the clock and the job, finishes what is under way, then releases the folder. */
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly log: Log;
  /** In place of the real time or the clock file. */
  readonly clock?: Clock;
  /** Every read model of the program if absent. */
  readonly projections?: readonly Projection[];
}

/** @throws ClockFileError, ConfigError, StoreUnavailableError */
export async function openApplication(
  config: Config,
  options: ApplicationOptions,
): Promise<Application> {
  const { log, projections = allProjections } = options;
  const clock = options.clock ?? openClock(config.clockFile);
  const hashKey = commandHashKeyOf(config);
  let appended = 0;
  const store = openSqliteEventStore({
    path: join(config.dataDir, 'events.db'),
    clock,
    codec: createDomainCodec(),
    onGroupCommitted: ({ events }) => {
      appended += events;
    },
  });
  const slot = takeReadSlot(config.dataDir);
  const readModels = await openReadModels({ directory: slot.directory, store, projections });
  readModels.start();
  const access: ReadAccess = {
    waitForHead: async (model) =>
      readModels.waitFor(await store.head(), config.readTimeoutMs, [model]),
    session: () => readModels.session(),
  };
  const directory = readModelDirectory(access);
  const counted = countedHandler(
    createCommandHandler({ store, directory, clock, hashKey, newCommandId: randomUUID }),
  );
  const handler = loggedHandler(withConsequences(counted.handler), log);
  const deadlineClock = createDeadlineClock({
    handler,
    directory,
    candidates: readModelCandidates(access),
    readRecord: (id) => readRecord(store, id),
    clock,
    recount: createDeadlineRecount({
      calendarVersion: async () => (await readWorkCalendar(store)).version,
      handler,
      access,
      onFailure: (err, commitmentId) => log.error({ err, commitmentId }, 'a recount failed'),
    }),
    intervalMs: config.deadlineClockIntervalMs,
    onFailure: (err, commitmentId) => log.error({ err, commitmentId }, 'the deadline clock failed'),
  });
  const reorganisationJob = createReorganisationJob({
    handler,
    directory,
    reorganisations: createReorganisationRegister(store),
    obligations: readModelObligations(access),
    clock,
    intervalMs: config.deadlineClockIntervalMs,
    onFailure: (err, recordId) => log.error({ err, recordId }, 'a reorganisation failed'),
  });
  const inheritedDeadlines = createInheritedDeadlines({
    supersessions: readSupersessions(store),
    handler: counted.handler,
    intervalMs: config.deadlineClockIntervalMs,
    onFailure: (err) => log.error({ err }, 'an original deadline was not handed on'),
  });
  const dependencies = {
    store,
    readModels,
    handler,
    clock,
    hashKey,
    waitMs: config.readTimeoutMs,
  };
  return {
    config,
    clock,
    store,
    readModels,
    handler,
    deadlineClock,
    reorganisationJob,
    inheritedDeadlines,
    api: {
      schema: createSchema(),
      contextFor: (actor, requestId) => createContext(dependencies, actor, requestId),
    },
    health: healthOf(store, readModels),
    metrics: { appendedEvents: () => appended, noticesWritten: counted.noticesWritten },
    async close() {
      await deadlineClock.stop();
      await reorganisationJob.stop();
      await inheritedDeadlines.stop();
      await readModels.close();
      await store.close();
      slot.release();
    },
  };
}
