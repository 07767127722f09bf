import { ruleStreamOf } from '../calendar/ruleId';
import { meetingRules, type LimitFacts } from '../meeting/breach';
import type { View } from './view';

/** Rules and calendar that the time limits of meetings are counted with, as known at that moment. */
export async function limitFacts({ records }: View): Promise<LimitFacts> {
  const codes = Object.values(meetingRules);
  const rules = await Promise.all(codes.map((code) => records.deadlineRule(ruleStreamOf(code))));
  return { rules: rules.filter((rule) => rule !== null), calendar: await records.workCalendar() };
}
