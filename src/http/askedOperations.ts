interface Asked {
  readonly id: string;
  readonly controller: AbortController;
}

/** What one socket has asked for and has not got to its end, and who still waits for it. */
export class AskedOperations {
  /** By the payload that asked for it: a client may use an id again. */
  private readonly begun = new Map<object, Asked>();
  private known: () => Readonly<Record<string, unknown>> = () => ({});

  /** @param known the operations of the socket that the protocol knows at the moment */
  follow(known: () => Readonly<Record<string, unknown>>): void {
    this.known = known;
  }

  /** @returns the signal that says when nobody waits for it any more */
  begin(id: string, payload: object): AbortSignal {
    const controller = new AbortController();
    this.begun.set(payload, { id, controller });
    return controller.signal;
  }

  /** Its last message was taken. */
  end(payload: object): void {
    this.begun.get(payload)?.controller.abort();
    this.begun.delete(payload);
  }

  /** Cancels what its client completed, of which graphql-ws tells nobody. */
  cancelUnknown(): void {
    const known = this.known();
    for (const [payload, { id }] of this.begun) if (!(id in known)) this.end(payload);
  }

  cancelAll(): void {
    for (const payload of this.begun.keys()) this.end(payload);
  }
}
