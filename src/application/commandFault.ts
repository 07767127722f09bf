/**
 * The log could not be reached, or other writers kept winning, for longer than the handler tries.
 * The sender may send the same command with the same `commandId` again: it is recorded once at most.
 */
export class CommandFault extends Error {
  readonly code: 'STORE_UNAVAILABLE' | 'CLOCK_NOT_TRUSTED' = 'STORE_UNAVAILABLE';
  readonly isRetryable = true;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandFault';
  }
}

/** The clock is not to be believed (R56): nothing is dated by it until it is. */
export class ClockFault extends CommandFault {
  override readonly code = 'CLOCK_NOT_TRUSTED';
}
