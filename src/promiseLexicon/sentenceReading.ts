import { patternsIn } from './foldedText';

/** Words found in a sentence, by their place in its key. */
export interface Place {
  readonly from: number;
  /** First place after them. */
  readonly to: number;
}

const NOWHERE: readonly Place[] = [];

/** No phrase of the lexicon is longer, the word before it included. */
const LONGEST_PHRASE = 160;

const globally = new Map<RegExp, RegExp>();

function allOf(pattern: RegExp): RegExp {
  const known = globally.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern.source, 'gu');
  globally.set(pattern, made);
  return made;
}

/** Not `matchAll`, which makes a pattern anew for each sentence: most are short, and patterns are many. */
function placesIn(key: string, pattern: RegExp): readonly Place[] {
  const found: Place[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(key); match !== null; match = pattern.exec(key)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    // What matches nothing would be found there for ever.
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** First of `places` for which `holds`, of which all after it hold too; their number if none. */
export function firstThat<T>(places: readonly T[], holds: (place: T) => boolean): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(places[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

const QUOTATION_MARK = /["“”«»]/u;
/** Behind a verb of saying begins what is said, which has a subject of its own. */
const CLAUSE_END =
  /[,;:] ?| thì |(?<= )(?:cho biết|cho hay|nói|khẳng định|thông tin)(?: rằng| là)? |(?<= )(?:báo cáo|trả lời|hứa|cam kết) (?:rằng|là) /u;
/** No subject stands further back than this many clauses. */
const MOST_CLAUSES = 4;
const SUPPOSED = /^ ?(?:nếu|hễ|giả sử|một khi)(?!\p{L})/u;
/** A subject in these belongs to the condition or the matter, not to who acts. */
const CONDITIONAL =
  /^ ?(?:nếu|khi|trường hợp|đối với|với|miễn|chỉ cần|sau khi|về|riêng|được)(?!\p{L})/u;

/**
 * What stands before, after and beside the places of one sentence. Each pattern is looked for once,
 * however many places are asked about: a sentence of a thousand markers is read in the time of its
 * length, not of its square. Places asked about are ends and beginnings of words.
 */
export class SentenceReading {
  private readonly placesOf = new Map<RegExp, readonly Place[]>();
  private readonly mayHave: (pattern: RegExp) => boolean;

  constructor(readonly key: string) {
    this.mayHave = patternsIn(key);
  }

  places(pattern: RegExp): readonly Place[] {
    if (!this.mayHave(pattern)) return NOWHERE;
    const known = this.placesOf.get(pattern);
    if (known !== undefined) return known;
    const found = placesIn(this.key, allOf(pattern));
    this.placesOf.set(pattern, found);
    return found;
  }

  has(pattern: RegExp): boolean {
    return this.places(pattern).length > 0;
  }

  /** Whether it stands anywhere before the place. */
  isBefore(pattern: RegExp, at: number): boolean {
    const first = this.places(pattern)[0];
    if (first === undefined || at <= first.from) return false;
    // The match may have taken more than the least that would do.
    return first.to <= at || pattern.test(this.near(first.from, at));
  }

  /** Whether it stands anywhere from the place on. */
  isAfter(pattern: RegExp, at: number): boolean {
    return (this.places(pattern).at(-1)?.from ?? -1) >= at;
  }

  /** Whether it stands between the places. */
  isWithin(pattern: RegExp, from: number, to: number): boolean {
    const places = this.places(pattern);
    const next = places[firstThat(places, (place) => place.from >= from)];
    return next !== undefined && next.to <= to;
  }

  /** Whether a pattern that ends in `$` fits what ends at the place. */
  endsAt(pattern: RegExp, at: number): boolean {
    return this.mayHave(pattern) && pattern.test(this.before(at));
  }

  /** Whether a pattern that begins with `^` fits what begins at the place. */
  beginsAt(pattern: RegExp, at: number): boolean {
    return pattern.test(this.key.slice(at, at + LONGEST_PHRASE));
  }

  /** Whether the place stands within quotation marks. */
  isQuoted(at: number): boolean {
    const marks = this.places(QUOTATION_MARK);
    return firstThat(marks, (mark) => mark.from >= at) % 2 === 1;
  }

  /** Where the clauses before the place begin, the nearest first; those of a condition left out. */
  clausesBefore(at: number): readonly number[] {
    const ends = this.places(CLAUSE_END);
    const next = firstThat(ends, (end) => end.from >= at);
    const starts = ends.slice(Math.max(0, next - MOST_CLAUSES), next).map(({ to }) => to);
    if (next <= MOST_CLAUSES) starts.unshift(0);
    return starts.reverse().filter((start) => !this.beginsAt(CONDITIONAL, start));
  }

  /** Whether the clause in which the place stands opens with "nếu": what it says may not come. */
  isSupposed(at: number): boolean {
    const ends = this.places(CLAUSE_END);
    const start = ends[firstThat(ends, (end) => end.from >= at) - 1]?.to ?? 0;
    return this.beginsAt(SUPPOSED, start);
  }

  /** As much before the place as any phrase may take. */
  before(at: number): string {
    return this.key.slice(Math.max(0, at - LONGEST_PHRASE), at);
  }

  private near(from: number, to: number): string {
    return this.key.slice(Math.max(0, from - LONGEST_PHRASE), to);
  }
}
