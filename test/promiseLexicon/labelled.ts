import fs from 'node:fs';
import path from 'node:path';
import { localDate } from '../../src/kernel/localDate';
import type { DeadlineWording } from '../../src/promiseLexicon/deadlineWording';
import type { PromiseSuggestion } from '../../src/promiseLexicon/suggestions';
import { suggestionsIn } from './inOneGo';

/** What a labelled sentence says of its deadline: exactly one of the forms. */
export interface LabelledDeadline {
  readonly date?: string;
  readonly precision?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly from?: string;
  readonly recurring?: string;
  readonly none?: string;
}

/** A sentence with what people say that it is; `shared/lexicon/README.md` has the conventions. */
export interface LabelledSentence {
  readonly id: string;
  readonly heldOn: string;
  readonly text: string;
  readonly isPromise: boolean;
  readonly class: string;
  readonly deadline: LabelledDeadline | null;
  readonly otherDeadlines?: readonly LabelledDeadline[];
  readonly alsoAccept?: readonly (LabelledDeadline | null)[];
}

export function labelledSentences(name: 'given' | 'own' | 'fresh'): readonly LabelledSentence[] {
  const file = path.join(__dirname, `${name}Sentences.ndjson`);
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledSentence);
}

const UNITS: Readonly<Record<string, string>> = { CALENDAR_DAY: 'DAY' };

type Read = Pick<DeadlineWording, 'deadline' | 'counted' | 'recurrence'>;

/** The reading in the form of the labels, so that both can be compared as text. */
export function inLabelForm(read: Read | null): string {
  if (read === null) return 'nothing';
  if (read.recurrence !== null) return 'recurring';
  if (read.counted !== null) {
    const { quantity, unit, from } = read.counted;
    return `${quantity} ${UNITS[unit] ?? unit} ${from}`;
  }
  if (read.deadline?.form === 'FIXED') return `${read.deadline.date} ${read.deadline.precision}`;
  return 'no day';
}

function labelForm(label: LabelledDeadline | null): string {
  if (label === null) return 'nothing';
  if (label.recurring !== undefined) return 'recurring';
  if (label.none !== undefined) return 'no day';
  if (label.date !== undefined) return `${label.date} ${String(label.precision)}`;
  return `${String(label.quantity)} ${String(label.unit)} ${String(label.from)}`;
}

/** Labels that count as right: without a day it does not matter whether words are shown. */
export function acceptedForms({ deadline, alsoAccept = [] }: LabelledSentence): readonly string[] {
  const forms = [deadline, ...alsoAccept].map(labelForm);
  return forms.includes('nothing') ? [...forms, 'no day'] : forms;
}

export const otherForms = ({ otherDeadlines = [] }: LabelledSentence): readonly string[] =>
  otherDeadlines.map(labelForm);

export interface Judged {
  readonly labelled: LabelledSentence;
  readonly suggestions: readonly PromiseSuggestion[];
  /** The first deadline read, in the form of the labels. */
  readonly read: string;
  readonly isDayRight: boolean;
  /** Days and rhythms suggested that the labels do not have: the one thing that must not happen. */
  readonly silentlyWrong: readonly string[];
}

const bindsBy = ({ deadline, recurrence }: Read): boolean =>
  deadline !== null || recurrence !== null;

export function judged(labelled: LabelledSentence): Judged {
  const suggestions = suggestionsIn('conference-1', labelled.text, localDate(labelled.heldOn));
  const first = suggestions.find(({ deadlineWording }) => deadlineWording !== null) ?? null;
  const read = inLabelForm(first);
  const accepted = acceptedForms(labelled);
  // Of what is no promise nobody is bound by any day.
  const right = new Set(labelled.isPromise ? [...accepted, ...otherForms(labelled)] : []);
  const silentlyWrong = suggestions
    .filter(bindsBy)
    .map(inLabelForm)
    .filter((form) => !right.has(form));
  return { labelled, suggestions, read, isDayRight: accepted.includes(read), silentlyWrong };
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Of the promises found whose label has a deadline, and of those whose reading has one. */
  readonly daysRight: number;
  /** Over every suggestion of every sentence. */
  readonly silentlyWrong: number;
}

export function scoreOf(all: readonly Judged[]): Score {
  const promises = all.filter(({ labelled }) => labelled.isPromise);
  const found = all.filter(({ suggestions }) => suggestions.length > 0);
  const right = found.filter(({ labelled }) => labelled.isPromise);
  const dated = right.filter(
    ({ labelled, read }) => labelled.deadline !== null || read !== 'nothing',
  );
  return {
    precision: right.length / found.length,
    recall: right.length / promises.length,
    daysRight: dated.filter(({ isDayRight }) => isDayRight).length / dated.length,
    silentlyWrong: all.reduce((sum, each) => sum + each.silentlyWrong.length, 0),
  };
}
