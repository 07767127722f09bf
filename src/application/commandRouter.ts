import { workCalendarCommands } from '../calendar/calendarCommands';
import { workCalendarFold } from '../calendar/calendarFold';
import { decideWorkCalendar } from '../calendar/decideCalendar';
import { decideDeadlineRule } from '../calendar/decideRule';
import { deadlineRuleCommands } from '../calendar/ruleCommands';
import { deadlineRuleFold } from '../calendar/ruleState';
import { commitmentCommands } from '../commitment/commands';
import { decideCommitment } from '../commitment/decide';
import { commitmentFold } from '../commitment/fold';
import { dialogueConferenceCommands } from '../dialogueConference/commands';
import { decideDialogueConference } from '../dialogueConference/decide';
import { dialogueConferenceFold } from '../dialogueConference/state';
import { decideOffice } from '../organisation/decideOffice';
import { decideUnit } from '../organisation/decideUnit';
import { officeCommands } from '../organisation/officeCommands';
import { officeFold } from '../organisation/officeState';
import { unitCommands } from '../organisation/unitCommands';
import { unitFold } from '../organisation/unitState';
import { recordCommands } from '../kernel/recordedInError';
import { decideMistake, mistakeFold } from './decideMistake';
import { mistakeFactsOf, mistakeStandingOf } from './facts/mistakeFacts';
import { petitionCommands } from '../petition/commands';
import { decidePetition } from '../petition/decide';
import { petitionFold } from '../petition/fold';
import { reorganisationCommands } from '../reorganisation/commands';
import { decideReorganisationCommands } from '../reorganisation/decide';
import { reorganisationFold } from '../reorganisation/state';
import { voterContactCommands } from '../voterContact/commands';
import { decideVoterContact } from '../voterContact/decide';
import { voterContactFold } from '../voterContact/state';
import { commitmentFactsOf, commitmentStandingOf } from './facts/commitmentFacts';
import { conferenceFactsOf, conferenceStandingOf } from './facts/conferenceFacts';
import { officeFactsOf } from './facts/officeFacts';
import { petitionFactsOf, petitionStandingOf } from './facts/petitionFacts';
import { reorganisationFactsOf } from './facts/reorganisationFacts';
import { unitFactsOf } from './facts/unitFacts';
import { voterContactFactsOf, voterContactStandingOf } from './facts/voterContactFacts';
import { textOf } from './facts/inputValue';
import { noStanding } from './permissions';
import { routesOf, type Route } from './route';

const anybody = () => Promise.resolve(noStanding);

const nothing = () => Promise.resolve(null);

const routes: readonly Route[] = [
  ...routesOf({
    commands: workCalendarCommands,
    fold: workCalendarFold,
    decide: decideWorkCalendar,
    standingOf: anybody,
    factsOf: nothing,
  }),
  ...routesOf({
    commands: deadlineRuleCommands,
    fold: deadlineRuleFold,
    decide: decideDeadlineRule,
    standingOf: anybody,
    factsOf: nothing,
  }),
  ...routesOf({
    commands: recordCommands,
    fold: mistakeFold,
    decide: decideMistake,
    standingOf: mistakeStandingOf,
    factsOf: mistakeFactsOf,
  }),
  ...routesOf({
    commands: unitCommands,
    fold: unitFold,
    decide: decideUnit,
    standingOf: anybody,
    factsOf: unitFactsOf,
  }),
  ...routesOf({
    commands: officeCommands,
    fold: officeFold,
    decide: decideOffice,
    standingOf: anybody,
    factsOf: officeFactsOf,
  }),
  ...routesOf({
    commands: reorganisationCommands,
    fold: reorganisationFold,
    decide: decideReorganisationCommands,
    standingOf: anybody,
    factsOf: reorganisationFactsOf,
  }),
  ...routesOf({
    commands: dialogueConferenceCommands,
    fold: dialogueConferenceFold,
    decide: decideDialogueConference,
    standingOf: conferenceStandingOf,
    factsOf: conferenceFactsOf,
  }),
  ...routesOf({
    commands: voterContactCommands,
    fold: voterContactFold,
    decide: decideVoterContact,
    standingOf: voterContactStandingOf,
    factsOf: voterContactFactsOf,
  }),
  ...routesOf({
    commands: petitionCommands,
    fold: petitionFold,
    decide: decidePetition,
    standingOf: petitionStandingOf,
    factsOf: petitionFactsOf,
  }),
  ...routesOf({
    commands: commitmentCommands,
    fold: commitmentFold,
    decide: decideCommitment,
    standingOf: commitmentStandingOf,
    factsOf: commitmentFactsOf,
  }),
];

const byName = new Map<string, readonly Route[]>();
for (const route of routes) {
  const { name } = route.definition;
  byName.set(name, [...(byName.get(name) ?? []), route]);
}

/** Whether the input names a record of the kind that the route writes to. */
function isMeantFor({ definition }: Route, input: unknown): boolean {
  const { target, streamPrefix } = definition;
  const named = 'field' in target ? textOf(input ?? {}, target.field) : null;
  return named?.startsWith(streamPrefix) === true;
}

/**
 * How a command is carried out. Several kinds of record may know commands of one name and one input;
 * the id in the target's field says which is meant, and one that fits none is refused by the first.
 * @throws RangeError when there is no such command: names come from us, never from clients.
 */
export function routeOf(name: string, input: unknown): Route {
  const [first, ...others] = byName.get(name) ?? [];
  if (first === undefined) throw new RangeError(`no such command: ${name}`);
  return others.find((route) => isMeantFor(route, input)) ?? first;
}
