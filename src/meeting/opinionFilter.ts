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
  /** Also those marked as made in error. */
  readonly includeInError?: boolean;
  /** Whole words, accents optional, all of which must be there. */
  readonly text?: string;
}

/** Whether all words stand in an opinion, accents optional; none are nowhere. */
export function hasWords(opinion: OpinionState, text: string): boolean {
  const wanted = foldedWords(text);
  const held = ` ${foldedWords(opinion.text)} `;
  return wanted !== '' && wanted.split(' ').every((word) => held.includes(` ${word} `));
}
