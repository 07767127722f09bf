import type { z } from 'zod';
import { endByRule } from '../calendar/ruleDeadline';
import {
  ruleInForce,
  type DeadlineRuleState,
  type DeadlineRuleVersion,
} from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';

export const BreachKind = namedEnum('BreachKind', 'Duty whose time limit was missed.', {
  ADVANCE_NOTICE_LATE: {
    about: 'Conference announced fewer than 7 days before.',
    vi: 'Thông báo trước trễ',
    en: 'Notice late',
  },
  PUBLICATION_LATE: {
    about: 'Results published later than 10 days after.',
    vi: 'Công khai trễ',
    en: 'Publication late',
  },
  VENUE_NOTICE_LATE: {
    about: 'Place notified fewer than 3 working days before (Joint Resolution 72/2025 Art. 32).',
    vi: 'Báo nơi tiếp xúc trễ',
    en: 'Venue notice late',
  },
  SYNTHESIS_LATE: { about: 'Synthesis sent late.', vi: 'Gửi tổng hợp trễ', en: 'Synthesis late' },
  ANSWER_LATE: { about: 'Petition answered late.', vi: 'Trả lời trễ', en: 'Answer late' },
});
export type BreachKind = z.infer<typeof BreachKind>;

/** Codes of the rules that give meetings their time limits. */
export const meetingRules = {
  conferenceNotice: 'CONFERENCE_NOTICE',
  conferencePublication: 'CONFERENCE_PUBLICATION',
  venueNotice: 'CONTACT_VENUE_NOTICE',
  synthesisBeforeSession: 'SYNTHESIS_BEFORE_SESSION',
  synthesisAfterSession: 'SYNTHESIS_AFTER_SESSION',
} as const;
export type MeetingRuleCode = (typeof meetingRules)[keyof typeof meetingRules];

/** A duty done late or not at all. Recorded, never a reason to refuse. */
export interface Breach {
  readonly kind: BreachKind;
  /** The version of the rule that was in force on the day that it counts from. */
  readonly rule: DeadlineRuleVersion;
  /** Last day allowed. */
  readonly dueOn: LocalDate;
  /** Null while not done. */
  readonly doneOn: LocalDate | null;
  /** Calendar days late, to the day asked about while not done; 1 or more. */
  readonly daysLate: number;
}

/** What limits are counted with. */
export interface LimitFacts {
  readonly rules: readonly DeadlineRuleState[];
  readonly calendar: WorkCalendar;
}

/** The version in force on the day that a duty counts from, and its last day; null without a rule. */
export function limitOf(
  code: MeetingRuleCode,
  countedFrom: LocalDate,
  { rules, calendar }: LimitFacts,
): { readonly rule: DeadlineRuleVersion; readonly dueOn: LocalDate } | null {
  const rule = ruleInForce(rules.find((each) => each.code === code) ?? null, countedFrom);
  const end = rule && endByRule(calendar, rule, countedFrom);
  return rule && end && { rule, dueOn: end.date };
}

/** A duty with the day that its limit counts from. */
export interface Duty {
  readonly kind: BreachKind;
  readonly code: MeetingRuleCode;
  /** Null while that day is not known: nothing is late then. */
  readonly countedFrom: LocalDate | null;
  /** Null while not done. */
  readonly doneOn: LocalDate | null;
}

/** Whether a duty was done late, or is late on the day asked about; null when it is in time. */
export function breachOf(duty: Duty, facts: LimitFacts, on: LocalDate): Breach | null {
  const { kind, code, countedFrom } = duty;
  const limit = countedFrom === null ? null : limitOf(code, countedFrom, facts);
  if (limit === null) return null;
  const doneOn = duty.doneOn !== null && duty.doneOn <= on ? duty.doneOn : null;
  const daysLate = daysBetween(limit.dueOn, doneOn ?? on);
  return daysLate > 0 ? { kind, ...limit, doneOn, daysLate } : null;
}
