/**
 * The log could not be reached, or other writers kept winning, for longer than the handler tries.
 * The sender may send the same command with the same `commandId` again: it is recorded once at most.
 */
export class CommandFault extends Error {
  readonly code = 'STORE_UNAVAILABLE';
  readonly isRetryable = true;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandFault';
  }
}
