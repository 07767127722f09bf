import { randomUUID } from 'node:crypto';
import type { Projection } from '../../projections/projection';
import type { ReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import { answeringInTime } from '../application/answeringInTime';
import { createCommandHandler, type CommandHandler } from '../application/handleCommand';
import { readRecord } from '../application/recordReader';
import { readCauses } from '../application/consequences';
import { createReorganisationRegister } from '../application/reorganisationRegister';
import { readWorkCalendar } from '../application/calendarReader';
import { withConsequences } from '../application/withConsequences';
import { commandHashKeyOf, type Config } from '../config';
import type { EventStore } from '../eventstore/port';
import type { GraphqlApi } from '../http/api';
import type { HttpServerOptions } from '../http/server';
import type { HealthPort } from '../http/health';
import type { Log } from '../http/log';
import type { MetricsPort } from '../http/metrics';
import { trusted, type Clock, type ClockTrust } from '../kernel/clock';
import { createDeadlineClock, type DeadlineClock } from '../processes/deadlineClock';
import { shareOfSlot } from '../processes/noticeShare';
import type { ReadAccess } from '../processes/readAccess';
import { createDeadlineRecount } from '../processes/deadlineRecount';
import { readModelCandidates } from '../processes/readModelCandidates';
import { readModelDirectory } from '../processes/readModelDirectory';
import { createAppendFigures } from './appendFigures';
import { readModelObligations } from '../processes/readModelObligations';
import { createConsequenceSweep, type ConsequenceSweep } from '../processes/consequenceSweep';
import { createReorganisationJob, type ReorganisationJob } from '../processes/reorganisationJob';
import { answering } from './answering';
import { ClockWatch } from './clockWatch';
import { openClock, systemClock } from './clocks';
import { rememberConfirmation, watchFromNow } from './confirmedClock';
import { countedHandler } from './countedHandler';
import {
  openInOneThread,
  openWithThreads,
  type DataSideOptions,
  type ThreadWatch,
} from './dataSide';
import { logPathIn } from './dataFolder';
import { failureTeller } from './failureTeller';
import { shareFolder } from './folderLock';
import { healthOf } from './health';
import { lastRecordedAt } from './lastRecorded';
import { loggedHandler } from './loggedHandler';
import { assertLogNotLost } from './lostLog';
import { takeReadSlot } from './readSlot';
import { noPageWatch, watchLogPages } from './watchLogPages';
import { tellOfClock } from './tellOfClock';
import { tellOfReplaced } from './tellOfReplaced';

/** Everything behind the edges, put together. */
export interface Application {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly handler: CommandHandler;
  /** The same for commands of our own, sent by the hundred: noted one by one for debugging only. */
  readonly quietHandler: CommandHandler;
  /** Not started: `serve` starts it once all else is up, tests call `tick`. */
  readonly deadlineClock: DeadlineClock;
  /** Not started, like the clock. */
  readonly reorganisationJob: ReorganisationJob;
  /** Not started, like the clock. */
  readonly consequenceSweep: ConsequenceSweep;
  readonly api: GraphqlApi;
  readonly signIn: HttpServerOptions['signIn'];
  readonly health: HealthPort;
  readonly metrics: MetricsPort;
  /** Whether the clock may be believed. */
  readonly trust: ClockTrust;
  /** The operator says that it may, as it stands now. */
  confirmClock(): Promise<void>;
  /** Folder that this process alone uses. */
  readonly slotDirectory: string;
  /** Stops the clock and the jobs, finishes what is under way, then releases the folder. */
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly log: Log;
  /** In place of the real time or the clock file. */
  readonly clock?: Clock;
  /** Given the log that was opened; gives the one to use. For injecting faults. */
  readonly wrapLog?: (log: EventStore) => Promise<EventStore>;
  /** Every read model of the program if absent. */
  readonly projections?: readonly Projection[];
  /**
   * Write in a thread of its own, and whom to tell how it fares. In this one if absent, with a clock,
   * projections or faults given here, which cannot cross, and over a log that is no file of ours.
   */
  readonly threads?: ThreadWatch;
  /** Ends the waiting for a log server that does not answer; then it is not opened. */
  readonly signal?: AbortSignal;
}

const quietly = (log: Log): Log => ({
  debug: (fields, message) => log.debug(fields, message),
  info: (fields, message) => log.debug(fields, message),
  warn: (fields, message) => log.warn(fields, message),
  error: (fields, message) => log.error(fields, message),
});

/** @throws ClockFileError, CommandFailure, ConfigError, StoreUnavailableError */
export async function openApplication(
  config: Config,
  options: ApplicationOptions,
): Promise<Application> {
  const { log, projections = allProjections, threads } = options;
  const clock = options.clock ?? openClock(config.clockFile);
  // A clock that somebody moves on purpose is believed whatever it says.
  const isReal = options.clock === undefined && config.clockFile === null;
  const watch = isReal ? new ClockWatch() : null;
  const trust = watch ?? trusted;
  const hashKey = commandHashKeyOf(config);
  const folder = shareFolder(config.dataDir);
  const appends = createAppendFigures();
  if (config.eventStore === null) assertLogNotLost(config.dataDir);
  const slot = takeReadSlot(config.dataDir);
  const dataSideOptions: DataSideOptions = {
    config,
    clock,
    watch,
    readDirectory: slot.directory,
    onAppended: appends.groupCommitted,
    signal: options.signal,
  };
  const canCross =
    options.clock === undefined &&
    options.projections === undefined &&
    options.wrapLog === undefined;
  const opening =
    threads !== undefined && canCross && config.eventStore === null
      ? openWithThreads(dataSideOptions, threads)
      : openInOneThread(dataSideOptions, projections, options.wrapLog);
  // Loaded while the thread starts; `opening` is awaited in the same turn, so no failure goes unseen.
  const openAnswerSide = answering.answerSide().createAnswerSide();
  const dataSide = await opening;
  const { readModels, aggregates, answers } = dataSide;
  const store = appends.counted(dataSide.store);
  const failed = failureTeller(log, store);
  tellOfReplaced(readModels.status(), log);
  const lastRecorded = () => lastRecordedAt(store, readModels);
  await watchFromNow(watch, config.dataDir, lastRecorded);
  readModels.start();
  const access: ReadAccess = {
    waitForHead: async (model) =>
      readModels.waitFor(await store.head(), config.readTimeoutMs, [model]),
    session: () => readModels.session(),
  };
  const directory = readModelDirectory(access);
  const realTime = options.clock ?? systemClock;
  const counted = countedHandler(
    createCommandHandler({ store, directory, clock, trust, hashKey, newCommandId: randomUUID }),
  );
  const endTelling = tellOfClock(trust, log);
  const pages =
    config.eventStore === null ? watchLogPages(logPathIn(config.dataDir), log) : noPageWatch;
  const handler = loggedHandler(
    answeringInTime(withConsequences(counted.handler, { store, directory }), store),
    log,
  );
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
      onFailure: (err, commitmentId) => failed({ err, commitmentId }, 'a recount failed'),
    }),
    intervalMs: config.deadlineClockIntervalMs,
    share: () => config.deadlineClockShare ?? shareOfSlot(slot.number, slot.held()),
    onFailure: (err, commitmentId) => failed({ err, commitmentId }, 'the deadline clock failed'),
  });
  const reorganisationJob = createReorganisationJob({
    handler,
    directory,
    reorganisations: createReorganisationRegister(store),
    obligations: readModelObligations(access),
    clock,
    intervalMs: config.deadlineClockIntervalMs,
    onFailure: (err, recordId) => failed({ err, recordId }, 'a reorganisation failed'),
  });
  const consequenceSweep = createConsequenceSweep({
    causes: readCauses(store),
    directory,
    handler: counted.handler,
    intervalMs: config.deadlineClockIntervalMs,
    onFailure: (err) => failed({ err }, 'what follows from a record was not handed on'),
  });
  const { signIn, api } = openAnswerSide({
    config,
    dataSide: { store, readModels, aggregates, answers },
    handler,
    access,
    clock,
    realTime,
    hashKey,
    log,
  });
  return {
    config,
    clock,
    store,
    readModels,
    handler,
    quietHandler: loggedHandler(counted.handler, quietly(log)),
    deadlineClock,
    reorganisationJob,
    consequenceSweep,
    api,
    signIn: { service: signIn.service, takesActorsAtTheirWord: config.hasDevelopmentActors },
    health: healthOf({ store, readModels, clock, trust, pages }),
    metrics: { ...appends, noticesWritten: counted.noticesWritten },
    slotDirectory: slot.directory,
    trust,
    async confirmClock() {
      watch?.confirm();
      rememberConfirmation(config.dataDir, await lastRecorded());
    },
    async close() {
      endTelling();
      await deadlineClock.stop();
      await reorganisationJob.stop();
      await consequenceSweep.stop();
      await signIn.close();
      pages.stop();
      await dataSide.close();
      slot.release();
      folder.release();
    },
  };
}
