import type { CommandOutcome, CommandRequest } from '../application/commandRequest';
import { readDeadlineRule, readWorkCalendar } from '../application/calendarReader';
import { announcedHolidays, announcedSwaps } from '../calendar/announcements';
import { calendarEntryId } from '../calendar/decideCalendar';
import { bindingByCode } from '../calendar/meetingBinding';
import { ruleStreamOf, ruleVersionId } from '../calendar/ruleId';
import type { DeadlineRuleVersion } from '../calendar/ruleState';
import { shippedRules, type ShippedRule } from '../calendar/shippedRules';
import type { EventStore } from '../eventstore/port';
import { correctedTo } from '../kernel/correctedValue';

/** Where shipped data is told. */
export interface ShippedCalendarStage {
  readonly store: EventStore;
  readonly handle: (request: CommandRequest) => Promise<CommandOutcome>;
}

/** Who tells it: whoever installed the program, before there is any sign-in. */
const installer = {
  personId: 'giu-loi-installer',
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
} as const;

/** What somebody else has entered meanwhile stands. */
const ENTERED_ALREADY: readonly string[] = [
  'CALENDAR_ENTRY_EXISTS',
  'RULE_OVERLAPS',
  'WRONG_STATE',
];

const BINDING_REASON =
  'Quy định nêu rõ cấp và loại cơ quan phải thực hiện; trước đây áp dụng cho mọi hội nghị.';

/** What came of one command: it stands as we say it, newly or from before, or another's words do. */
type Told = 'recorded' | 'repeated' | 'otherwise';

/** @throws Error when a rule refuses what we ship: a mistake in the program. */
async function tell(
  { handle }: ShippedCalendarStage,
  name: string,
  commandId: string,
  input: object,
): Promise<Told> {
  const outcome = await handle({
    name,
    input: { commandId, ...input },
    actor: installer,
    isOwn: true,
  });
  if (outcome.kind === 'accepted') return outcome.wasRepeated ? 'repeated' : 'recorded';
  const { code, field } = outcome.rejection;
  if (!ENTERED_ALREADY.includes(code))
    throw new Error(`${name} ${commandId} was refused: ${code} ${field ?? ''}`);
  return 'otherwise';
}

const countNew = (...told: readonly Told[]): number =>
  told.filter((each) => each === 'recorded').length;

async function announce(stage: ShippedCalendarStage): Promise<number> {
  const { entries } = await readWorkCalendar(stage.store);
  const known = new Set(entries.map(({ id }) => id));
  let count = 0;
  for (const { offBecause, ...holiday } of announcedHolidays) {
    const { date } = holiday;
    const entryId = calendarEntryId(date);
    if (offBecause === null && known.has(entryId)) continue;
    const told = await tell(stage, 'declareHoliday', `shipped ${date}`, holiday);
    count += countNew(told);
    // Only what we entered ourselves, and once, even where it was switched on since.
    if (offBecause !== null && told !== 'otherwise')
      count += countNew(
        await tell(stage, 'switchCalendarEntry', `shipped off ${date}`, {
          entryId,
          isInForce: false,
          reason: offBecause,
        }),
      );
  }
  for (const swap of announcedSwaps)
    if (!known.has(calendarEntryId(swap.dayOff)))
      count += countNew(await tell(stage, 'declareDaySwap', `shipped ${swap.dayOff}`, swap));
  return count;
}

/** Whether it was told before rules said whom they bind, so that its code still does (R49). */
function isBoundByCode({ code, binds, isBindingCorrected }: DeadlineRuleVersion): boolean {
  return !isBindingCorrected && correctedTo(binds, bindingByCode(code)) === null;
}

/** Told once: what an administrator says afterwards stands. */
async function bind(
  stage: ShippedCalendarStage,
  { code, validFrom, binds }: ShippedRule,
  before: DeadlineRuleVersion,
): Promise<number> {
  const isSaid = correctedTo(before.binds, binds ?? null) === null;
  if (isSaid || !isBoundByCode(before)) return 0;
  return countNew(
    await tell(stage, 'correctDeadlineRuleBinding', `shipped ${code} ${validFrom} binds`, {
      ruleId: before.id,
      binds,
      reason: BINDING_REASON,
    }),
  );
}

async function enact(stage: ShippedCalendarStage, rule: ShippedRule): Promise<number> {
  const { validTo, ...version } = rule;
  const { code, validFrom } = version;
  const ruleId = ruleVersionId(ruleStreamOf(code), validFrom);
  const known = await readDeadlineRule(stage.store, code);
  const before = known?.versions.find(({ id }) => id === ruleId);
  const isEnded = validTo === null || (before?.validTo ?? null) !== null;
  const key = `shipped ${code} ${validFrom}`;
  if (before !== undefined && isEnded && !isBoundByCode(before)) return 0;
  const enacted = await tell(stage, 'enactDeadlineRule', key, version);
  if (before !== undefined && enacted === 'repeated' && isEnded) return bind(stage, rule, before);
  if (before !== undefined && isEnded) return 0;
  // Where another version stands in its place, ours never came into force and cannot end.
  if (enacted === 'otherwise' || validTo === null) return countNew(enacted);
  const ended = await tell(stage, 'repealDeadlineRule', `${key} end`, { ruleId, validTo });
  return countNew(enacted, ended);
}

/**
 * Tells the log, once, the announcements and rules that ship with the program: as commands, like
 * everything else. What is there already is left alone, whoever entered it.
 * @returns how many commands recorded something; 0 on every later start.
 */
export async function tellShippedCalendar(stage: ShippedCalendarStage): Promise<number> {
  let told = await announce(stage);
  for (const rule of shippedRules) told += await enact(stage, rule);
  return told;
}
