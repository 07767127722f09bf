import type { CompetenceLevel } from '../kernel/competenceLevel';
import type { SubmissionKind } from '../kernel/submissionKind';
import { foldedWords } from '../kernel/words';
import type { OpinionOutcome } from './opinionOutcome';
import type { OpinionState } from './opinionState';

export interface OpinionFilter {
  readonly outcome?: readonly OpinionOutcome[];
  /** Only classified opinions match this and the two that follow. */
  readonly kind?: readonly SubmissionKind[];
  readonly competence?: readonly CompetenceLevel[];
  readonly policyField?: string;
  /** Not classified yet (true), or classified. */
  readonly isUnclassified?: boolean;
  /** Whole words, accents optional, all of which must be there. */
  readonly text?: string;
}

function hasWords(opinion: OpinionState, text: string): boolean {
  const wanted = foldedWords(text);
  const held = ` ${foldedWords(opinion.text)} `;
  return wanted !== '' && wanted.split(' ').every((word) => held.includes(` ${word} `));
}

const isAmong = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

/** Whether all that the filter says holds of an opinion. */
export const isSelected = (opinion: OpinionState, filter: OpinionFilter): boolean =>
  isAmong(filter.outcome, opinion.outcome) &&
  isAmong(filter.kind, opinion.kind) &&
  isAmong(filter.competence, opinion.competence) &&
  (filter.policyField === undefined || filter.policyField === opinion.policyField) &&
  (filter.isUnclassified === undefined || filter.isUnclassified === (opinion.kind === null)) &&
  (filter.text === undefined || hasWords(opinion, filter.text));
