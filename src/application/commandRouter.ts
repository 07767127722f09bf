import { recordDefinitions } from '../records/recordDefinitions';
import { commitmentStandingOf } from './facts/commitmentStanding';
import { conferenceStandingOf } from './facts/conferenceFacts';
import { textOf } from './facts/inputValue';
import { mistakeFactsOf, mistakeStandingOf } from './facts/mistakeFacts';
import { petitionStandingOf } from './facts/petitionStanding';
import { reorganisationFactsOf } from './facts/reorganisationFacts';
import { voterContactStandingOf } from './facts/voterContactFacts';
import { noStanding } from './permissions';
import { routesOf, type Route } from './route';

const anybody = () => Promise.resolve(noStanding);

const nothing = () => Promise.resolve(null);

const { WORK_CALENDAR, DEADLINE_RULE, RECORD, UNIT, OFFICE, REORGANISATION } = recordDefinitions;
const { DIALOGUE_CONFERENCE, VOTER_CONTACT_SESSION, PETITION, COMMITMENT } = recordDefinitions;

/** How the decisions of each kind are fed. */
const routes: readonly Route[] = [
  ...routesOf(WORK_CALENDAR, { standingOf: anybody, factsOf: nothing }),
  ...routesOf(DEADLINE_RULE, { standingOf: anybody, factsOf: nothing }),
  ...routesOf(RECORD, { standingOf: mistakeStandingOf, factsOf: mistakeFactsOf }),
  ...routesOf(UNIT, { standingOf: anybody, factsOf: nothing }),
  ...routesOf(OFFICE, { standingOf: anybody, factsOf: nothing }),
  ...routesOf(REORGANISATION, { standingOf: anybody, factsOf: reorganisationFactsOf }),
  ...routesOf(DIALOGUE_CONFERENCE, {
    standingOf: conferenceStandingOf,
    factsOf: nothing,
  }),
  ...routesOf(VOTER_CONTACT_SESSION, {
    standingOf: voterContactStandingOf,
    factsOf: nothing,
  }),
  ...routesOf(PETITION, { standingOf: petitionStandingOf, factsOf: nothing }),
  ...routesOf(COMMITMENT, { standingOf: commitmentStandingOf, factsOf: nothing }),
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
