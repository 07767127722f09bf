import type { Position } from '../src/kernel/position';

/** What stopped a read model: the event that it could not apply, or the log that could not be read. */
export interface ReadModelFailure {
  /** Event that failed; null when the log itself could not be read. */
  readonly eventId: string | null;
  /** Position of that event; null with `eventId`. */
  readonly position: Position | null;
  readonly message: string;
}

/** The read models did not get to the position in time; the same question may be asked again. */
export class PositionNotReachedError extends Error {
  readonly code = 'POSITION_NOT_REACHED';

  constructor(
    readonly wanted: Position,
    /** Where the slowest read model was. */
    readonly reached: Position,
  ) {
    super(`position ${wanted} not reached in time, at ${reached}`);
    this.name = new.target.name;
  }
}

/** A read model stopped at an event that it cannot apply: waiting is of no use. */
export class ReadModelParkedError extends Error {
  readonly code = 'READ_MODEL_PARKED';

  constructor(
    readonly model: string,
    readonly failure: ReadModelFailure,
  ) {
    super(`read model ${model} is parked at event ${failure.eventId ?? '-'}: ${failure.message}`);
    this.name = new.target.name;
  }
}

/** Too many questions are being answered at once; the same one may be asked again later. */
export class ReadModelsBusyError extends Error {
  readonly code = 'SERVER_BUSY';

  constructor(readonly limit: number) {
    super(`${limit} read sessions are open and too many are asked for: is one never released?`);
    this.name = new.target.name;
  }
}
