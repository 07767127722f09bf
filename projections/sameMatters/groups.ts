import { walk } from '../../src/kernel/walk';

/** Things that belong together because somebody or something says so of two at a time. */
export class Groups {
  private readonly linked = new Map<string, string[]>();

  link(a: string, b: string): void {
    this.from(a).push(b);
    this.from(b).push(a);
  }

  /** All groups, each of everything that leads to one another. */
  all(): readonly (readonly string[])[] {
    const seen = new Set<string>();
    const groups: (readonly string[])[] = [];
    for (const id of this.linked.keys()) {
      if (seen.has(id)) continue;
      const group = walk(id, (each) => this.linked.get(each) ?? []);
      for (const each of group) seen.add(each);
      groups.push(group);
    }
    return groups;
  }

  private from(id: string): string[] {
    const held = this.linked.get(id);
    if (held !== undefined) return held;
    const made: string[] = [];
    this.linked.set(id, made);
    return made;
  }
}
