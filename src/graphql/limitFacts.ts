import { allDeadlineRules } from '../../projections/deadlineRules/queries';
import type { LimitFacts } from '../meeting/breach';
import type { HoldingUnit } from '../meeting/holdingUnit';
import type { View } from './view';

/** Rules as they were known at the moment; what is known now names all that can have been. */
export async function rulesKnown(view: View) {
  const now = view.once(['allDeadlineRules'], () => allDeadlineRules(view.rows));
  const known = await Promise.all(now.map(({ id }) => view.records.deadlineRule(id)));
  return known.filter((rule) => rule !== null);
}

/** Rules and calendar that the time limits of meetings are counted with, as known at that moment. */
export const limitFacts = (view: View): Promise<LimitFacts> =>
  view.once(['limitFacts'], async () => ({
    rules: await rulesKnown(view),
    calendar: await view.records.workCalendar(),
  }));

/** The body that holds a meeting: what it is never changes, whatever the moment. */
export async function holdingUnit(
  { records }: View,
  { unitId }: { readonly unitId: string },
): Promise<HoldingUnit> {
  const unit = await records.record('UNIT', unitId);
  if (unit === null) throw new Error(`${unitId} is named by a record and missing`);
  return unit;
}
