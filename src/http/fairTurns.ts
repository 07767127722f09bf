/**
 * Turns of the event loop, one piece of work in each, dealt out in rounds: an owner with a thousand
 * pieces waits behind an owner with one, and requests that come in between are answered in between.
 */
export class FairTurns<Owner extends object> {
  /** Whoever stands first is next; the order of the map is the order of the round. */
  private readonly lines = new Map<Owner, (() => void)[]>();
  private isDealing = false;

  take(owner: Owner): Promise<void> {
    return new Promise((resolve) => {
      const line = this.lines.get(owner);
      if (line === undefined) this.lines.set(owner, [resolve]);
      else line.push(resolve);
      this.dealLater();
    });
  }

  private dealLater(): void {
    if (this.isDealing || this.lines.size === 0) return;
    this.isDealing = true;
    setImmediate(() => {
      this.isDealing = false;
      this.deal();
      this.dealLater();
    });
  }

  private deal(): void {
    const [first] = this.lines;
    if (first === undefined) return;
    const [owner, line] = first;
    const begin = line.shift();
    this.lines.delete(owner);
    if (line.length > 0) this.lines.set(owner, line);
    begin?.();
  }
}
