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
import { commitmentFactsOf, commitmentStandingOf } from './facts/commitmentFacts';
import { conferenceFactsOf, conferenceStandingOf } from './facts/conferenceFacts';
import { officeFactsOf } from './facts/officeFacts';
import { unitFactsOf } from './facts/unitFacts';
import { noStanding } from './permissions';
import { routesOf, type Route } from './route';

const anybody = () => Promise.resolve(noStanding);

const routes: readonly Route[] = [
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
    commands: dialogueConferenceCommands,
    fold: dialogueConferenceFold,
    decide: decideDialogueConference,
    standingOf: conferenceStandingOf,
    factsOf: conferenceFactsOf,
  }),
  ...routesOf({
    commands: commitmentCommands,
    fold: commitmentFold,
    decide: decideCommitment,
    standingOf: commitmentStandingOf,
    factsOf: commitmentFactsOf,
  }),
];

const byName: ReadonlyMap<string, Route> = new Map(
  routes.map((route) => [route.definition.name, route]),
);

/** @throws RangeError when there is no such command: names come from us, never from clients. */
export function routeOf(name: string): Route {
  const route = byName.get(name);
  if (route === undefined) throw new RangeError(`no such command: ${name}`);
  return route;
}
