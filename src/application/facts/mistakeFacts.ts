import { commitmentFold } from '../../commitment/fold';
import { dialogueConferenceFold } from '../../dialogueConference/state';
import { recordKindOf, type RecordKind } from '../../kernel/ids';
import type { Rejection } from '../../kernel/rejection';
import { petitionFold } from '../../petition/fold';
import { voterContactFold } from '../../voterContact/state';
import type { MistakeFacts } from '../decideMistake';
import { noStanding, type RecordStanding } from '../permissions';
import type { GatheringScope } from '../route';
import { commitmentStandingOf } from './commitmentFacts';
import { conferenceStandingOf } from './conferenceFacts';
import { petitionStandingOf } from './petitionFacts';
import { voterContactStandingOf } from './voterContactFacts';

type Standing = RecordStanding | { readonly rejection: Rejection };
type StandingOf = (scope: GatheringScope) => Promise<Standing>;

/** Who stands how to a record of each kind that may turn out never to have existed. */
const standings: Partial<Readonly<Record<RecordKind, StandingOf>>> = {
  COMMITMENT: async (scope) =>
    commitmentStandingOf({
      ...scope,
      state: await scope.streams.load(scope.command.stream, commitmentFold),
    }),
  DIALOGUE_CONFERENCE: async (scope) =>
    conferenceStandingOf({
      ...scope,
      state: await scope.streams.load(scope.command.stream, dialogueConferenceFold),
    }),
  VOTER_CONTACT_SESSION: async (scope) =>
    voterContactStandingOf({
      ...scope,
      state: await scope.streams.load(scope.command.stream, voterContactFold),
    }),
  PETITION: async (scope) =>
    petitionStandingOf({
      ...scope,
      state: await scope.streams.load(scope.command.stream, petitionFold),
    }),
};

/** Units and offices are ended, not undone: other records hang on them. */
export const mistakeStandingOf: StandingOf = async (scope) => {
  const kind = recordKindOf(scope.command.stream);
  const standingOf = kind === null ? undefined : standings[kind];
  return standingOf === undefined ? noStanding : standingOf(scope);
};

export const mistakeFactsOf = async ({
  command,
  directory,
}: GatheringScope): Promise<MistakeFacts> => ({
  dependents: await directory.dependentsOf(command.stream),
});
