/** Characters of all text in a value, and some for each thing else: about what it takes to hold it. */
export function extentOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return PLAIN;
  let extent = PLAIN;
  for (const each of Object.values(value)) extent += PLAIN + extentOf(each);
  return extent;
}

const PLAIN = 8;
