/** What one socket has asked for, by the ids that its client gave, and who still waits for it. */
export class AskedOperations {
  private readonly begun = new Map<string, AbortController>();
  private known: () => Readonly<Record<string, unknown>> = () => ({});

  /** @param known the operations of the socket that the protocol knows at the moment */
  follow(known: () => Readonly<Record<string, unknown>>): void {
    this.known = known;
  }

  /** @returns the signal that says when nobody waits for it any more */
  begin(id: string): AbortSignal {
    const controller = new AbortController();
    this.begun.set(id, controller);
    return controller.signal;
  }

  /** Cancels what its client completed, which graphql-ws tells nobody of; forgets what has ended. */
  cancelUnknown(): void {
    const known = this.known();
    for (const [id, controller] of this.begun) {
      if (id in known) continue;
      this.begun.delete(id);
      controller.abort();
    }
  }

  cancelAll(): void {
    for (const controller of this.begun.values()) controller.abort();
    this.begun.clear();
  }
}
