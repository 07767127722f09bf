import { filledWith, hostileTexts } from '../../scripts/bench/hostileTexts';
import { localDate } from '../../src/kernel/localDate';
import { suggestionsIn } from './inOneGo';

const heldOn = localDate('2026-12-12');

/** A plain function that is left as it was found. */
type Kept = (this: unknown, ...given: unknown[]) => unknown;

/** Puts a method that counts in the place of one while `work` runs. */
function counting(
  owner: object,
  method: string,
  countedOf: (self: unknown, given: readonly unknown[], answer: unknown, from: number) => void,
  work: () => void,
): void {
  const known = Object.getOwnPropertyDescriptor(owner, method);
  const original = known?.value as Kept;
  Object.defineProperty(owner, method, {
    ...known,
    value: function counted(this: unknown, ...given: unknown[]) {
      const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
      const answer = Reflect.apply(original, this, given);
      countedOf(this, given, answer, from);
      return answer;
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(owner, method, known ?? {});
  }
}

/**
 * What reading a text takes: characters that patterns go over, and words that are looked up. No clock is
 * asked, so that a busy machine counts as an idle one.
 */
function workOf(text: string): number {
  let work = 0;
  const goneOver = (_self: unknown, [given]: readonly unknown[], answer: unknown, from: number) => {
    const match = answer as RegExpExecArray | null;
    const to = match === null ? String(given).length : match.index + match[0].length;
    work += Math.max(1, to - from);
  };
  const one = () => {
    work += 1;
  };
  counting(RegExp.prototype, 'exec', goneOver, () =>
    counting(Map.prototype, 'get', one, () =>
      counting(Set.prototype, 'has', one, () => suggestionsIn('conference-1', text, heldOn)),
    ),
  );
  return work;
}

const SHORT = 6_000;
const TIMES = 8;
/** What is made once, at the first text that a process reads, is no work of a text. */
beforeAll(() => suggestionsIn('conference-1', 'Xã sẽ sửa đường.', heldOn));

/** A plain scan goes over each once; with all patterns of the lexicon it was 31 at most. */
const MOST_PER_CHARACTER = 40;

describe.each(Object.entries(hostileTexts))('reading minutes of %s', (_name, piece) => {
  const [short, long] = [filledWith(piece, SHORT), filledWith(piece, SHORT * TIMES)];

  it('takes eight times the work for eight times the text', () => {
    // What is cut off at the end weighs more in the short one.
    expect(workOf(long)).toBeLessThan(workOf(short) * TIMES * 1.05);
  });

  it('takes no more work for a character than is known', () => {
    expect(workOf(long) / long.length).toBeLessThan(MOST_PER_CHARACTER);
  });
});
