import type { z } from 'zod';
import { bindsMeeting, type MeetingTraits } from '../calendar/meetingBinding';
import type { DeadlineTrigger } from '../calendar/deadlineTrigger';
import type { MeetingDuty } from '../calendar/meetingDuty';
import { endByRule } from '../calendar/ruleDeadline';
import { isInForce, type DeadlineRuleState, type DeadlineRuleVersion } from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { namedEnum } from '../kernel/schema';

export const BreachKind = namedEnum('BreachKind', 'Duty whose time limit was missed.', {
  ADVANCE_NOTICE_LATE: {
    about: 'Conference announced later than a rule that binds it says.',
    vi: 'Thông báo trước trễ',
    en: 'Notice late',
  },
  PUBLICATION_LATE: {
    about: 'Results published later than a rule that binds the conference says.',
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

const breachOfDuty = {
  ADVANCE_NOTICE: 'ADVANCE_NOTICE_LATE',
  PUBLICATION: 'PUBLICATION_LATE',
  VENUE_NOTICE: 'VENUE_NOTICE_LATE',
  SYNTHESIS: 'SYNTHESIS_LATE',
} as const satisfies Record<MeetingDuty, BreachKind>;

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

/** A duty of a meeting. */
export interface Duty {
  readonly duty: MeetingDuty;
  /** Days that its limit may count from; nothing is late from one that is absent or null. */
  readonly countedFrom: Readonly<Partial<Record<DeadlineTrigger, LocalDate | null>>>;
  /** Null while not done. */
  readonly doneOn: LocalDate | null;
}

/** The version of a rule that sets a limit, and the last day that it allows. */
type Limit = Pick<Breach, 'rule' | 'dueOn'>;

/**
 * The limit of a duty: of all rules that bind the meeting to it and were in force on the day that they
 * count from, the one that ends first (R49). Null where none does, or that day is not known.
 */
export function limitOf(
  { duty, countedFrom }: Pick<Duty, 'duty' | 'countedFrom'>,
  meeting: MeetingTraits,
  { rules, calendar }: LimitFacts,
): Limit | null {
  const limitBy = (rule: DeadlineRuleVersion): Limit | null => {
    const { binds, trigger } = rule;
    const from = countedFrom[trigger] ?? null;
    if (binds?.duty !== duty || from === null || !isInForce(rule, from)) return null;
    const end = bindsMeeting(binds, meeting) ? endByRule(calendar, rule, from) : null;
    return end && { rule, dueOn: end.date };
  };
  const limits = rules
    .flatMap(({ versions }) => versions.map(limitBy))
    .filter((each) => each !== null);
  return limits.reduce<Limit | null>(
    (first, each) => (first === null || each.dueOn < first.dueOn ? each : first),
    null,
  );
}

/** Whether a duty was done late, or is late on the day asked about; null when it is in time. */
export function breachOf(
  duty: Duty,
  meeting: MeetingTraits,
  facts: LimitFacts,
  on: LocalDate,
): Breach | null {
  const limit = limitOf(duty, meeting, facts);
  if (limit === null) return null;
  const doneOn = duty.doneOn !== null && duty.doneOn <= on ? duty.doneOn : null;
  const daysLate = daysBetween(limit.dueOn, doneOn ?? on);
  return daysLate > 0 ? { kind: breachOfDuty[duty.duty], ...limit, doneOn, daysLate } : null;
}
