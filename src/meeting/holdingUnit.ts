import type { MeetingTraits } from '../calendar/meetingBinding';
import type { UnitFact } from '../kernel/party';

/** The body that holds a meeting, as rules ask of it; neither ever changes. */
export type HoldingUnit = Pick<UnitFact, 'kind' | 'level'>;

/** What rules may ask of the body that holds a meeting (R49). */
export const heldBy = ({
  kind,
  level,
}: HoldingUnit): Pick<MeetingTraits, 'unitKinds' | 'unitLevels'> => ({
  unitKinds: [kind],
  unitLevels: [level],
});
