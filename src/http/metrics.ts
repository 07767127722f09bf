import { Router } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthPort } from './health';

/**
 * How an append ended. Accepted: stored, now or by an earlier try. Conflict: others had written to the
 * stream, and the command is decided anew. Failed: the log could not be written, or nobody knows.
 */
export type AppendOutcome = 'accepted' | 'conflict' | 'failed';

/** Appends of this process since it started, by how they ended. */
export type AppendOutcomes = Readonly<Record<AppendOutcome, number>>;

/** Figures that only the parts behind the edge know. */
export interface MetricsPort {
  appendOutcomes(): AppendOutcomes;
  /** Tells the listener of each commit from now on: how many events went into it together. */
  onGroupCommitted(listener: (events: number) => void): void;
  /** Events appended by this process since it started. */
  appendedEvents(): number;
  /** Overdue notices written by this process since it started. */
  noticesWritten(): number;
}

/** Figures of the edge itself. */
export interface EdgeFigures {
  sockets(): number;
  operations(): number;
  /** Bytes that WebSockets have not taken yet. */
  webSocketWaitingBytes(): number;
  /** Bytes that clients have not taken yet, by HTTP and WebSockets. */
  waitingBytes(): number;
}

/** `/metrics` in the text format of Prometheus; figures are read when asked for. */
export function createMetricsRoute(
  health: HealthPort,
  metrics: MetricsPort,
  edge: EdgeFigures,
): Router {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  // Among them the delay of the event loop, the memory and the open handles.
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: 10 });
  // It would tell whoever asks which known holes to try; the ready line of the log has it.
  register.removeSingleMetric('nodejs_version_info');
  const lag = new Gauge({
    name: 'giuloi_projection_lag_events',
    help: 'Events of the log that a read model has not looked at yet; absent when nobody counts them.',
    labelNames: ['projection'],
    registers,
  });
  const lagSeconds = new Gauge({
    name: 'giuloi_projection_lag_seconds',
    help: 'Age of the oldest event of the log that a read model has not looked at yet; absent while the log is away.',
    labelNames: ['projection'],
    registers,
  });
  const parked = new Gauge({
    name: 'giuloi_projection_parked',
    help: '1 while a read model is stopped at an event that it cannot apply.',
    labelNames: ['projection'],
    registers,
  });
  const rebuildLag = new Gauge({
    name: 'giuloi_projection_rebuild_lag_events',
    help: 'Events that the new generation of a read model has still to look at; absent while none is built.',
    labelNames: ['projection'],
    registers,
  });
  const generation = new Gauge({
    name: 'giuloi_read_generation',
    help: 'Number of the generation of read models that is read; grows with every rebuild.',
    registers,
  });
  const rebuildFailing = new Gauge({
    name: 'giuloi_rebuild_failing',
    help: '1 while a rebuild of read models does not go on.',
    registers,
  });
  const counted = (name: string, help: string, total: () => number) => {
    let reported = 0;
    new Counter({
      name,
      help,
      registers,
      collect() {
        const now = total();
        this.inc(now - reported);
        reported = now;
      },
    });
  };
  const measured = (name: string, help: string, value: () => number) => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  counted('giuloi_appended_events_total', 'Events appended by this process.', () =>
    metrics.appendedEvents(),
  );
  counted('giuloi_overdue_notices_total', 'Overdue notices written by this process.', () =>
    metrics.noticesWritten(),
  );
  new Counter({
    name: 'giuloi_appends_total',
    help: 'Appends to the log by how they ended: accepted, conflict or failed.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(metrics.appendOutcomes()))
        this.inc({ outcome }, count);
    },
  });
  const groups = new Histogram({
    name: 'giuloi_append_group_events',
    help: 'Events that one commit of the log held.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000],
    registers,
  });
  metrics.onGroupCommitted((events) => groups.observe(events));
  measured('giuloi_log_away', '1 while the log does not answer.', () =>
    health.log().isAway ? 1 : 0,
  );
  measured('giuloi_log_silent_seconds', 'Since the log last answered.', () =>
    health.log().isAway ? health.log().silentForSeconds : 0,
  );
  const damaged = new Gauge({
    name: 'giuloi_log_damaged_events',
    help: 'Events of the log that cannot be read; 1 where an index is damaged and no event.',
    registers,
  });
  const clockUntrusted = new Gauge({
    name: 'giuloi_clock_untrusted',
    help: '1 while the clock is not believed: commands are refused and no notices written.',
    registers,
  });
  measured('giuloi_websockets', 'Open WebSockets.', () => edge.sockets());
  measured('giuloi_websocket_operations', 'Operations under way on WebSockets.', () =>
    edge.operations(),
  );
  measured('giuloi_websocket_waiting_bytes', 'Bytes that WebSockets have not taken yet.', () =>
    edge.webSocketWaitingBytes(),
  );
  measured('giuloi_waiting_bytes', 'Bytes that clients have not taken yet, HTTP included.', () =>
    edge.waitingBytes(),
  );

  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const readiness = await health.readiness();
    generation.set(readiness.generation);
    const { logDamage } = readiness;
    damaged.set(logDamage === null ? 0 : Math.max(1, logDamage.unreadable));
    clockUntrusted.set(readiness.clockProblem === null ? 0 : 1);
    rebuildFailing.set(readiness.rebuildFailure === null ? 0 : 1);
    for (const gauge of [lag, lagSeconds, rebuildLag]) gauge.reset();
    for (const model of readiness.readModels) {
      const projection = { projection: model.name };
      if (model.lagEvents !== null) lag.set(projection, model.lagEvents);
      if (model.lagSeconds !== null) lagSeconds.set(projection, model.lagSeconds);
      if (model.rebuildLagEvents !== null) rebuildLag.set(projection, model.rebuildLagEvents);
      parked.set(projection, model.state === 'parked' ? 1 : 0);
    }
    response.type(register.contentType).send(await register.metrics());
  });
  return router;
}
