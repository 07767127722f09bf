import type { DeadlineInput } from '../../calendar/deadlineInput';
import { COMMITMENT_EXTENSION } from '../../calendar/ruleCodes';
import { ruleInForce } from '../../calendar/ruleState';
import { lawCalendar } from '../../calendar/workCalendar';
import type { CommitmentFacts, ExtensionCaps } from '../../commitment/facts';
import { deadlineMoved } from '../../commitment/deadlineInForce';
import { lastDeadline, type CommitmentState } from '../../commitment/state';
import type { GatheringScope } from '../gatheringScope';
import { calendarFact, ruleFact } from './clockFacts';

type Scope = GatheringScope<CommitmentState | null>;

/** Decisions that count whatever their input says. */
const alwaysCounts: ReadonlySet<string> = new Set([
  'recountDeadline',
  'recalculateDeadline',
  'liftSuspension',
  'correctMadeOn',
]);

const asksForCaps: ReadonlySet<string> = new Set(['requestExtension', 'grantExtension']);

const deadlineIn = (input: unknown): DeadlineInput | null =>
  (input as { readonly deadline?: DeadlineInput }).deadline ?? null;

/** The rule that the deadline was counted by, else the one for extensions of all promises. */
async function extensionCaps({ command, state, streams }: Scope): Promise<ExtensionCaps | null> {
  if (!asksForCaps.has(command.name) || state === null) return null;
  const own = deadlineMoved(state)?.rule ?? null;
  const rule = await ruleFact(streams, own?.code ?? COMMITMENT_EXTENSION);
  return own === null
    ? ruleInForce(rule, command.occurredOn.date)
    : (rule?.versions.find(({ id }) => id === own.id) ?? null);
}

/** What deadlines are counted with; streams are read only for commands that count. */
export async function clockFactsOf(
  scope: Scope,
  words: DeadlineInput | null,
): Promise<Pick<CommitmentFacts, 'calendar' | 'rule' | 'extensionCaps'>> {
  const { command, state, streams } = scope;
  const deadline = deadlineIn(command.input);
  const isCounting =
    alwaysCounts.has(command.name) ||
    words?.counted !== undefined ||
    deadline?.counted !== undefined ||
    deadline?.byRule !== undefined;
  const inForce = state === null ? null : lastDeadline(state);
  const code =
    deadline?.byRule?.ruleCode ??
    (command.name === 'recountDeadline' ? inForce?.rule?.code : undefined);
  return {
    calendar: isCounting ? await calendarFact(streams) : lawCalendar,
    rule: code === undefined ? null : await ruleFact(streams, code),
    extensionCaps: await extensionCaps(scope),
  };
}
