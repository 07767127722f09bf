/** @throws RangeError: not a count is a mistake in the calling program. */
export function assertCount(name: string, value: number | undefined): void {
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0))
    throw new RangeError(`${name} is not a count: ${value}`);
}
