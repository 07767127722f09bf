/** Deeper data than this is a mistake; the limit also keeps every walk over it off the stack's end. */
const DEEPEST = 200;

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function textProblem(text: string): string | null {
  if (text.includes('\0')) return 'holds NUL';
  return text.isWellFormed() ? null : 'holds a lone surrogate';
}

function numberProblem(value: number): string | null {
  if (!Number.isFinite(value)) return `is ${value}`;
  if (Object.is(value, -0)) return 'is -0';
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return 'is an integer beyond 2^53: write it as text';
  return null;
}

function leafProblem(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return textProblem(value);
    case 'number':
      return numberProblem(value);
    case 'boolean':
      return null;
    default:
      return `is ${typeof value}`;
  }
}

function listProblem(list: readonly unknown[], depth: number): string | null {
  for (let index = 0; index < list.length; index += 1) {
    const problem = problemBelow(list[index], depth);
    if (problem !== null) return `[${index}]${problem}`;
  }
  return null;
}

function objectProblem(object: Readonly<Record<string, unknown>>, depth: number): string | null {
  // Not Object.entries: a pair for each leaf of every event would be most of the garbage.
  for (const key of Object.keys(object)) {
    const keyProblem = textProblem(key);
    if (keyProblem !== null) return ` has a key that ${keyProblem}`;
    const problem = problemBelow(object[key], depth);
    if (problem !== null) return `.${key}${problem}`;
  }
  return null;
}

/** The path is put together only when there is a problem: every event passes through here. */
function problemBelow(value: unknown, depth: number): string | null {
  if (value === null) return null;
  if (typeof value !== 'object') {
    const problem = leafProblem(value);
    return problem === null ? null : ` ${problem}`;
  }
  if (depth >= DEEPEST) return ` is nested deeper than ${DEEPEST}`;
  if (Array.isArray(value)) return listProblem(value, depth + 1);
  return isPlain(value) ? objectProblem(value, depth + 1) : ' is no plain object';
}

/**
 * What no store keeps faithfully: NUL, lone surrogates, -0, NaN and infinities, integers beyond 2^53,
 * undefined, and objects that are not plain. Names the path of the first one; null when all is well.
 */
export function storageProblem(value: unknown, path: string): string | null {
  const problem = problemBelow(value, 0);
  return problem === null ? null : path + problem;
}
