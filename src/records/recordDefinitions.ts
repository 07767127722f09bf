import { deadlineRuleRecord } from '../calendar/deadlineRuleRecord';
import { workCalendarRecord } from '../calendar/workCalendarRecord';
import { commitmentRecord } from '../commitment/record';
import { dialogueConferenceRecord } from '../dialogueConference/record';
import type { CommandDefinition } from '../kernel/command';
import type { EventDefinition } from '../kernel/eventDefinition';
import type { Refusals } from '../kernel/rejection';
import { officeRecord } from '../organisation/officeRecord';
import { unitRecord } from '../organisation/unitRecord';
import { petitionRecord } from '../petition/record';
import { reorganisationRecord } from '../reorganisation/record';
import { voterContactRecord } from '../voterContact/record';
import { mistakeRecord } from './mistakeRecord';

/** Every kind of record. What serves all kinds derives from this list. */
export const recordDefinitions = {
  WORK_CALENDAR: workCalendarRecord,
  DEADLINE_RULE: deadlineRuleRecord,
  RECORD: mistakeRecord,
  UNIT: unitRecord,
  OFFICE: officeRecord,
  REORGANISATION: reorganisationRecord,
  DIALOGUE_CONFERENCE: dialogueConferenceRecord,
  VOTER_CONTACT_SESSION: voterContactRecord,
  PETITION: petitionRecord,
  COMMITMENT: commitmentRecord,
} as const;
export type DefinedKind = keyof typeof recordDefinitions;

/** What mutations answer with: a kind of record, or an opinion, which is part of one. */
export type CommandAnswer = Exclude<AnswerOf<(typeof recordDefinitions)[DefinedKind]>, null>;
type AnswerOf<D> = D extends { readonly commands: infer C }
  ? { [N in keyof C]: C[N] extends { readonly answers: infer A } ? A : never }[keyof C]
  : never;

/** Commands that clients may send. */
export type PublicCommandName = PublicNameOf<(typeof recordDefinitions)[DefinedKind]>;
type PublicNameOf<D> = D extends { readonly commands: infer C }
  ? { [N in keyof C]: C[N] extends { readonly answers: null } ? never : N }[keyof C]
  : never;

interface Parts {
  readonly feature: string;
  readonly events: readonly EventDefinition[];
  readonly commands: Readonly<Record<string, CommandDefinition>>;
  readonly rejections: Refusals;
}

const all: readonly Parts[] = Object.values(recordDefinitions);

/** Every event, by the feature that has it. */
export const eventFeatures: Readonly<Record<string, readonly EventDefinition[]>> = all.reduce<
  Record<string, readonly EventDefinition[]>
>(
  (features, { feature, events }) => ({
    ...features,
    [feature]: [...(features[feature] ?? []), ...events],
  }),
  {},
);

/** Every command; one name may serve several kinds, with one input. */
export const allCommands: readonly CommandDefinition[] = all.flatMap(({ commands }) =>
  Object.values(commands),
);

/** What the features refuse. */
export const featureRejections: Refusals = Object.fromEntries(
  all.flatMap(({ rejections }) => Object.entries(rejections)),
);
