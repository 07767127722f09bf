/** How a match may begin: its first run of letters, and whether what follows may go on with it. */
interface Start {
  readonly text: string;
  readonly isOpen: boolean;
}
/** Null where it may begin with anything. */
type Starts = readonly Start[] | null;

const EMPTY: Start = { text: '', isOpen: true };
const LETTER = /[\p{L}\p{N}]/u;

/** One start after the other, as far as the first run of letters goes. */
function joined(before: readonly Start[], next: Starts): Starts {
  const found: Start[] = [];
  for (const start of before) {
    if (!start.isOpen) found.push(start);
    else if (next === null) return null;
    else for (const { text, isOpen } of next) found.push({ text: start.text + text, isOpen });
  }
  return found;
}

/** Reads the patterns that the lexicon is written in; whatever it does not know may be anything. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Starts {
    let all: Start[] | null = [];
    for (;;) {
      const one = this.sequence();
      all = all === null || one === null ? null : [...all, ...one];
      if (this.source[this.at] !== '|') return all;
      this.at += 1;
    }
  }

  private sequence(): Starts {
    let starts: Starts = [EMPTY];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const piece = this.piece();
      if (starts !== null) starts = joined(starts, piece);
    }
    return starts;
  }

  private piece(): Starts {
    const atom = this.atom();
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(this.source.slice(this.at))?.[0];
    if (quantifier === undefined) return atom;
    this.at += quantifier.length;
    if (quantifier.startsWith('?')) return atom && [...atom, EMPTY];
    return null;
  }

  private atom(): Starts {
    const char = this.source[this.at] ?? '';
    if (char === '(') return this.group();
    if (char === '[') return this.skipped(/^\[(?:\\.|[^\]\\])*\]/u);
    if (char === '\\') return this.skipped(/^\\(?:p\{[^}]*\}|.)/u);
    this.at += 1;
    if (char === '^' || char === '$') return [EMPTY];
    if (char === '.') return null;
    return LETTER.test(char) ? [{ text: char, isOpen: true }] : [{ text: '', isOpen: false }];
  }

  private group(): Starts {
    const opening = /^\((?:\?(?:[:=!]|<[=!]))?/u.exec(this.source.slice(this.at))?.[0] ?? '(';
    this.at += opening.length;
    const inside = this.alternatives();
    this.at += 1;
    return opening === '(' || opening === '(?:' ? inside : [EMPTY];
  }

  /** A class of signs: any of them. */
  private skipped(known: RegExp): null {
    this.at += known.exec(this.source.slice(this.at))?.[0].length ?? 1;
    return null;
  }
}

/** The words with which a match of a pattern of whole words may begin; null where any may. */
export function firstWordsOf(pattern: string): ReadonlySet<string> | null {
  const starts = new PatternReader(pattern).alternatives();
  // A match that begins with a blank or a sign, or may be empty, begins with no word.
  if (starts === null || starts.some(({ text }) => text === '')) return null;
  return new Set(starts.map(({ text }) => text));
}
