import { derivedId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';

/** Prefix of the streams of rules. */
export const deadlineRulePrefix = 'deadlineRule-';

/** Natural key of a rule: all versions of one code share a stream. */
export const ruleKey = (code: string): readonly string[] => ['deadlineRule', code];

/** Stream that holds all versions of a rule. */
export const ruleStreamOf = (code: string): string =>
  `${deadlineRulePrefix}${derivedId(...ruleKey(code))}`;

/** Id of the version of a rule that is in force from that day on. */
export const ruleVersionId = (stream: string, validFrom: LocalDate): string =>
  `${stream}:${validFrom}`;
