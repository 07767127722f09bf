/** Lines of questions, one for each who asks, served in rounds: who has many waits for those with one. */
export class AskersInTurn<Asked extends object> {
  /** Whoever stands first is next; the order of the map is the order of the round. */
  private readonly lines = new Map<string, Set<Asked>>();

  constructor(
    private readonly mostOfOne: number,
    private readonly mostOfAll: number,
  ) {}

  get waiting(): number {
    let count = 0;
    for (const line of this.lines.values()) count += line.size;
    return count;
  }

  /** @returns whether there was room. */
  add(asker: string, asked: Asked): boolean {
    const line = this.lines.get(asker);
    if ((line?.size ?? 0) >= this.mostOfOne || this.waiting >= this.mostOfAll) return false;
    if (line === undefined) this.lines.set(asker, new Set([asked]));
    else line.add(asked);
    return true;
  }

  leave(asker: string, asked: Asked): void {
    const line = this.lines.get(asker);
    line?.delete(asked);
    if (line?.size === 0) this.lines.delete(asker);
  }

  /** Whose turn it is; the asker then stands behind all others. */
  next(): Asked | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const [asker, line] = first;
    const [asked] = line;
    this.lines.delete(asker);
    if (asked !== undefined) line.delete(asked);
    if (line.size > 0) this.lines.set(asker, line);
    return asked;
  }

  /** All who wait. */
  all(): readonly Asked[] {
    return [...this.lines.values()].flatMap((line) => [...line]);
  }
}
