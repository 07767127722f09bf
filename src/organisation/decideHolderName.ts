import type { Command } from '../kernel/command';
import { accept, reject, type Decision } from '../kernel/decider';
import type { FactsOf } from '../kernel/need';
import type { CommonRejectionCode } from '../kernel/rejection';
import { keyFold, searchFold } from '../kernel/text';
import type { officeCommands } from './officeCommands';
import type { OfficeEvent } from './officeEvents';
import type { OfficeState } from './officeState';
import type { PersonFact } from './personFact';
import type { OrganisationRejectionCode } from './rejections';

type Answer = Decision<OfficeEvent, CommonRejectionCode | OrganisationRejectionCode>;
type Commands = typeof officeCommands;

/** Whether a text tells the name that is to go; a reason stays in the history for ever. */
const tells = (text: string, { displayName }: PersonFact): boolean =>
  displayName !== null && searchFold(text).includes(searchFold(displayName));

/** The person who holds or held this office and whose name may be changed; else why it may not. */
function namedHolder(
  { personId, reason }: { readonly personId: string; readonly reason: string },
  state: OfficeState | null,
  person: PersonFact | null,
) {
  if (state === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (person === null || !state.holdings.some((each) => each.personId === personId))
    return reject('HOLDER_NOT_IN_OFFICE', 'personId');
  if (person.isNameReplaced) return reject('NAME_REPLACED', 'personId');
  return tells(reason, person) ? reject('NAME_IN_REASON', 'reason') : person;
}

/** The name is the person's, of whatever office: it is put right wherever it is shown. */
export function correctHolderName(
  { input }: Command<Commands['correctHolderName']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['correctHolderName']>,
): Answer {
  const person = namedHolder(input, state, facts.person);
  if ('rejection' in person) return person;
  const { personId, displayName, reason } = input;
  if (displayName === person.displayName) return reject('NOTHING_TO_CORRECT', 'displayName');
  if (keyFold(reason).includes(keyFold(displayName))) return reject('NAME_IN_REASON', 'reason');
  return accept({ type: 'HolderNameCorrected', data: { personId, displayName, reason } });
}

/** Names are public in office: only that of somebody who has left every office goes. */
export function replaceHolderName(
  { input, today }: Command<Commands['replaceHolderName']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['replaceHolderName']>,
): Answer {
  const person = namedHolder(input, state, facts.person);
  if ('rejection' in person) return person;
  if (person.lastDay === null || person.lastDay >= today)
    return reject('HOLDER_STILL_IN_OFFICE', 'personId');
  const { personId, reason } = input;
  return accept({ type: 'HolderNameReplaced', data: { personId, reason } });
}
