import { Router } from 'express';
import type { ClockProblem } from '../kernel/clock';

/** What stopped a read model or its rebuild. */
export interface ModelFailure {
  /** Null when no event was at fault. */
  readonly eventId: string | null;
  readonly position: string | null;
  readonly message: string;
}

/** Where one read model stands, and why it stopped if it did. */
export interface ReadModelHealth {
  readonly name: string;
  readonly state: string;
  readonly position: string;
  /** Events of the log that it has not looked at yet; null when nobody counts them (a server log). */
  readonly lagEvents: number | null;
  /** For how long the oldest of these has been in the log, 0 without any; null while it is away. */
  readonly lagSeconds: number | null;
  /** Events that its new generation has still to look at; null while none is built or nobody counts. */
  readonly rebuildLagEvents: number | null;
  /** The event that it could not apply; null while all is well. */
  readonly failure: ModelFailure | null;
}

export interface Readiness {
  readonly isReady: boolean;
  /** Why not, for a person; empty when ready. */
  readonly reasons: readonly string[];
  /** End of the log; null when the log cannot be reached. */
  readonly head: string | null;
  /** When the log last answered, if it does not now: answers know nothing later. */
  readonly staleSince: string | null;
  /** Why the clock is not believed, so that commands are refused and no notices written; null while it is. */
  readonly clockProblem: ClockProblem | null;
  /**
   * Pages of the log that cannot be read, found by looking through it all the time; null while none is
   * known. What does not need them goes on, so that it is no reason not to be ready.
   */
  readonly logDamage: {
    readonly unreadable: number;
    readonly firstPlace: number | null;
    readonly message: string;
  } | null;
  readonly readModels: readonly ReadModelHealth[];
  /** Number of the generation of read models that is read; grows with every rebuild. */
  readonly generation: number;
  /** Why the rebuild under way does not go on; null while it does, or when there is none. */
  readonly rebuildFailure: ModelFailure | null;
}

/** What the edge must know to tell the truth about the rest. */
export interface HealthPort {
  /** Whether the log answered when it was last asked, and how long ago it last did. */
  log(): { readonly isAway: boolean; readonly silentForSeconds: number };
  readiness(): Promise<Readiness>;
}

/** How it stands with sign-in; none of it keeps what others ask from being answered. */
export interface SignInHealth {
  /** Why nobody can sign in; null while they can. */
  readonly problem: string | null;
  /** Whether anybody signed in from another machine without TLS since the start. */
  readonly overPlainHttp: boolean;
  /** Why signed tokens of machines cannot be looked at; null while they can, absent where none is believed. */
  readonly machines?: string | null;
  /** Why nobody can sign in by the provider; null while they can, absent where there is none. */
  readonly provider?: string | null;
}

/** `/livez`: the process answers. `/readyz`: it can do its work, or which part cannot and why. */
export function createHealthRoutes(
  health: HealthPort,
  isClosing: () => boolean,
  signIn: () => SignInHealth,
): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const readiness = await health.readiness();
    const reasons = isClosing() ? ['shutting down', ...readiness.reasons] : readiness.reasons;
    const isReady = readiness.isReady && !isClosing();
    response
      .status(isReady ? 200 : 503)
      .setHeader('cache-control', 'no-store')
      .json({
        ...readiness,
        status: isReady ? 'ready' : 'not ready',
        isReady,
        reasons,
        signIn: signIn(),
      });
  });
  return router;
}
