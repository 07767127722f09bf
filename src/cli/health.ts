import { setTimeout as pause } from 'node:timers/promises';
import type { ReadModels } from '../../projections/readModels';
import type { EventStore } from '../eventstore/port';
import type { HealthPort, ReadModelHealth, Readiness } from '../http/health';
import type { Clock } from '../kernel/clock';
import { placeOf, type Position } from '../kernel/position';

/** Whoever asks for our health waits no longer, though a frozen log may take longer to give up on. */
const LONGEST_WAIT_MS = 2_000;

async function headInTime(store: EventStore): Promise<Position> {
  const waiting = new AbortController();
  const late = pause(LONGEST_WAIT_MS, null, { signal: waiting.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${LONGEST_WAIT_MS} ms`);
  });
  try {
    return await Promise.race([store.head(), late]);
  } finally {
    late.catch(() => undefined);
    waiting.abort();
  }
}

const headOf = async (store: EventStore): Promise<{ head: Position } | { problem: string }> => {
  try {
    return { head: await headInTime(store) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

type ModelStatus = ReturnType<ReadModels['status']>['models'][number];

const behind = (head: Position | null, position: Position): number =>
  head === null ? 0 : Math.max(0, placeOf(head) - placeOf(position));

/** For how long the oldest event that is not in the answers has been in the log, in seconds. */
async function waitingFor(store: EventStore, clock: Clock, position: Position): Promise<number> {
  const after = placeOf(position) === 0 ? 'start' : position;
  try {
    const { events } = await store.readAll({ after, limit: 1 });
    const oldest = events[0];
    if (oldest === undefined) return 0;
    return Math.max(0, Date.parse(clock.now()) - Date.parse(oldest.recordedAt)) / 1000;
  } catch {
    // An event that nobody can read parks the model, and that is told with its reason.
    return 0;
  }
}

async function healthOfModel(
  { name, state, position, failure, rebuiltTo }: ModelStatus,
  head: Position | null,
  store: EventStore,
  clock: Clock,
): Promise<ReadModelHealth> {
  const lagEvents = behind(head, position);
  return {
    name,
    state,
    position,
    lagEvents,
    lagSeconds: lagEvents === 0 ? 0 : await waitingFor(store, clock, position),
    rebuildLagEvents: rebuiltTo === null ? null : behind(head, rebuiltTo),
    failure,
  };
}

/** The truth about the log and the read models, looked up when asked. */
export const healthOf = (store: EventStore, readModels: ReadModels, clock: Clock): HealthPort => ({
  async readiness(): Promise<Readiness> {
    const log = await headOf(store);
    const status = readModels.status();
    const head = 'head' in log ? log.head : null;
    const models = await Promise.all(
      status.models.map((model) => healthOfModel(model, head, store, clock)),
    );
    const reasons = [
      ...('problem' in log ? [`the log cannot be read: ${log.problem}`] : []),
      ...(status.feedFailure === null
        ? []
        : [`the read models get no events any more: ${status.feedFailure.message}`]),
      ...models
        .filter(({ state }) => state === 'parked')
        .map(
          ({ name, failure }) =>
            `read model ${name} is parked at event ${failure?.eventId ?? 'unknown'} ` +
            `(position ${failure?.position ?? 'unknown'}): ${failure?.message ?? 'no reason'}`,
        ),
    ];
    if (reasons.length === 0 && !status.isReady)
      reasons.push('the read models have not caught up with the log yet');
    const { generation, rebuildFailure } = status;
    return {
      isReady: reasons.length === 0,
      reasons,
      head,
      readModels: models,
      generation,
      rebuildFailure,
    };
  },
});
