/**
 * Ids that one leads to, itself first, each with all that it leads to before the next. Every id is
 * visited once, so that a walk ends on any log, one that holds a circle included (R53), after as many
 * steps as there are links.
 */
export function walk(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const visited = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    ahead.push(...[...next(id)].reverse());
  }
  return [...visited];
}

/** As `walk`, where the way on has to be asked for. */
export async function walkAsking(
  start: string,
  next: (id: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const visited = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    ahead.push(...[...(await next(id))].reverse());
  }
  return [...visited];
}
