/** Characters of JSON that were read and written while something ran. */
export interface JsonWork {
  readonly parsed: number;
  readonly written: number;
}

/** What a piece of work reads and writes of stored JSON: a count that no busy machine changes. */
export async function jsonWorkOf(work: () => unknown): Promise<JsonWork> {
  const { parse, stringify } = JSON;
  let [parsed, written] = [0, 0];
  JSON.parse = (text: string, ...rest: []) => {
    parsed += text.length;
    return parse(text, ...rest) as unknown;
  };
  JSON.stringify = ((...args: Parameters<typeof stringify>) => {
    const text = stringify(...args) as string | undefined;
    written += text?.length ?? 0;
    return text;
  }) as typeof stringify;
  try {
    await work();
  } finally {
    Object.assign(JSON, { parse, stringify });
  }
  return { parsed, written };
}
