import type { Fold } from '../../kernel/decider';
import { recordKindOf, type RecordKind } from '../../kernel/ids';
import type { DomainEvent } from '../../kernel/recordedEvent';
import type { Rejection } from '../../kernel/rejection';
import { recordDefinitions } from '../../records/recordDefinitions';
import type { MistakeFacts } from '../../records/decideMistake';
import { noStanding, type RecordStanding } from '../permissions';
import type { GatheringScope } from '../gatheringScope';
import { conferenceStandingOf } from './conferenceFacts';
import { petitionStandingOf } from './petitionStanding';
import { voterContactStandingOf } from './voterContactFacts';

type Standing = RecordStanding | { readonly rejection: Rejection };

/** Who stands how to a record of each kind that may turn out never to have existed; commitments decide themselves. */
const standings = {
  DIALOGUE_CONFERENCE: conferenceStandingOf,
  VOTER_CONTACT_SESSION: voterContactStandingOf,
  PETITION: petitionStandingOf,
} as const;

const mayBeMistaken = (kind: RecordKind | null): kind is keyof typeof standings =>
  kind !== null && kind in standings;

/** Units and offices are ended, not undone: other records hang on them. */
export async function mistakeStandingOf(scope: GatheringScope): Promise<Standing> {
  const { stream } = scope.command;
  const kind = recordKindOf(stream);
  if (!mayBeMistaken(kind)) return noStanding;
  // The compiler cannot follow by key that the fold gives the state which the standing is asked of.
  const fold = recordDefinitions[kind].fold as Fold<never, DomainEvent>;
  return standings[kind]({ ...scope, state: await scope.streams.load(stream, fold) });
}

export const mistakeFactsOf = async ({
  command,
  directory,
}: GatheringScope): Promise<MistakeFacts> => ({
  dependents: await directory.dependentsOf(command.stream),
  drawn: await directory.drawnFrom(command.stream, null),
});
