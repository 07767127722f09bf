type Input = Readonly<Record<string, unknown>>;

/** Text of an input field of some command; null when the command has none such or it is absent. */
export function textOf(input: unknown, field: string): string | null {
  const value = (input as Input)[field];
  return typeof value === 'string' ? value : null;
}
