import { setTimeout as pause } from 'node:timers/promises';
import type { ReadModels } from '../../projections/readModels';
import type { EventStore } from '../eventstore/port';
import type { HealthPort, Readiness } from '../http/health';
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

/** The truth about the log and the read models, looked up when asked. */
export const healthOf = (store: EventStore, readModels: ReadModels): HealthPort => ({
  async readiness(): Promise<Readiness> {
    const log = await headOf(store);
    const status = readModels.status();
    const head = 'head' in log ? log.head : null;
    const models = status.models.map(({ name, state, position, failure }) => ({
      name,
      state,
      position,
      lagEvents: head === null ? 0 : Math.max(0, placeOf(head) - placeOf(position)),
      failure,
    }));
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
    return { isReady: reasons.length === 0, reasons, head, readModels: models };
  },
});
