import { walk } from '../kernel/walk';

/**
 * How often each promise was made that others repeat, directly or through them, the first time
 * included (R22). What repeats each other in a circle was made as often as the circle, and all that
 * leads into it, is long (R53).
 * @param firstOf the promise that each repetition repeats.
 */
export function timesMadeOf(firstOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const waitsFor = new Map<string, number>();
  for (const [repetition, first] of firstOf) {
    times.set(repetition, 1).set(first, 1);
    waitsFor.set(first, (waitsFor.get(first) ?? 0) + 1);
  }
  // From what nothing repeats towards the first: each is done when all that repeats it is.
  const done = [...times.keys()].filter((id) => !waitsFor.has(id));
  for (const id of done) {
    const first = firstOf.get(id);
    if (first === undefined) continue;
    times.set(first, (times.get(first) ?? 1) + (times.get(id) ?? 1));
    const left = (waitsFor.get(first) ?? 1) - 1;
    waitsFor.set(first, left);
    if (left === 0) done.push(first);
  }
  for (const id of waitsFor.keys()) {
    if (waitsFor.get(id) === 0) continue;
    const circle = walk(id, (each) => [firstOf.get(each) ?? each]);
    const sum = circle.reduce((total, each) => total + (times.get(each) ?? 1), 0);
    for (const each of circle) {
      times.set(each, sum);
      waitsFor.set(each, 0);
    }
  }
  return new Map([...times].filter(([, count]) => count > 1));
}
