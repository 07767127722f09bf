import type { ReadModels } from '../../projections/readModels';
import type { EventStore } from '../eventstore/port';
import type { HealthPort, ReadModelHealth, Readiness } from '../http/health';
import { clockProblemText, type Clock, type ClockTrust } from '../kernel/clock';
import type { PageWatch } from './watchLogPages';
import { ageOfNext, eventsBetween, logHealthOf } from './logHealth';

type ModelStatus = ReturnType<ReadModels['status']>['models'][number];

interface HealthParts {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly clock: Clock;
  readonly trust: ClockTrust;
  readonly pages: Pick<PageWatch, 'damage'>;
}

/** The truth about the log and the read models, looked up when asked. */
export function healthOf({ store, readModels, clock, trust, pages }: HealthParts): HealthPort {
  async function healthOfModel(
    { name, state, position, failure, rebuiltTo }: ModelStatus,
    head: ModelStatus['position'] | null,
  ): Promise<ReadModelHealth> {
    const told = { name, state, position, failure };
    if (head === null)
      return { ...told, lagEvents: null, lagSeconds: null, rebuildLagEvents: null };
    const lagEvents = eventsBetween(store, position, head);
    const lagSeconds = lagEvents === 0 ? 0 : await ageOfNext(store, clock, position);
    const rebuildLagEvents = rebuiltTo === null ? null : eventsBetween(store, rebuiltTo, head);
    return { ...told, lagEvents, lagSeconds, rebuildLagEvents };
  }

  return {
    log: () => {
      const { isAway, silentForMs } = store.contact();
      return { isAway, silentForSeconds: silentForMs / 1000 };
    },
    async readiness(): Promise<Readiness> {
      const { head, staleSince, problem } = await logHealthOf(store, clock);
      const { writeProblem, gone } = store.contact();
      const status = readModels.status();
      const models = await Promise.all(status.models.map((model) => healthOfModel(model, head)));
      const clockProblem = trust.problem();
      const reasons = [
        ...(gone === null
          ? []
          : [`${gone.code}: not the log that was here before: ${gone.reason}`]),
        ...(clockProblem === null ? [] : [clockProblemText(clockProblem)]),
        ...(problem === null ? [] : [`the log cannot be read: ${problem}`]),
        ...(writeProblem === null ? [] : [`the log cannot be written: ${writeProblem}`]),
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
        staleSince,
        clockProblem,
        logDamage: pages.damage(),
        readModels: models,
        generation,
        rebuildFailure,
      };
    },
  };
}
