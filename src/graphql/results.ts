import { createUnionType, Field, ObjectType, type ClassType } from 'type-graphql';
import type { CommandAnswer } from '../records/recordDefinitions';
import type { Position } from '../kernel/position';
import { Commitment } from './commitment.types';
import {
  commitmentOf,
  conferenceOf,
  officeOf,
  opinionOf,
  petitionOf,
  recordOf,
  reorganisationOf,
  unitOf,
  voterContactOf,
} from './anyRecord.types';
import { DialogueConference } from './conference.types';
import { DeadlineRule, deadlineRuleNamed } from './deadlineRule.types';
import { Opinion } from './opinion.types';
import { Office, Unit } from './organisation.types';
import { Petition } from './petition.types';
import { RecordType } from './record.types';
import { Rejected } from './rejected.types';
import { Reorganisation } from './reorganisation.types';
import { PositionScalar } from './scalars';
import type { View } from './view';
import { VoterContactSession } from './voterContact.types';
import { WorkCalendar } from './workCalendar.types';

/** What commands answer with. */
export type AnsweredKind = CommandAnswer;

interface Answer {
  /** Name of the type; the results are called by it. */
  readonly name: string;
  readonly field: string;
  readonly type: () => ClassType;
  /** Read models that the record is read from. */
  readonly models: readonly string[];
  /** @param part id of what lies inside the record, for opinions. */
  read(view: View, stream: string, part: string | null): Promise<object | null>;
}

const answers: Readonly<Record<AnsweredKind, Answer>> = {
  UNIT: {
    name: 'Unit',
    field: 'unit',
    type: () => Unit,
    models: ['organisation'],
    read: (view, id) => unitOf(view, id),
  },
  OFFICE: {
    name: 'Office',
    field: 'office',
    type: () => Office,
    models: ['organisation'],
    read: (view, id) => officeOf(view, id),
  },
  DIALOGUE_CONFERENCE: {
    name: 'DialogueConference',
    field: 'dialogueConference',
    type: () => DialogueConference,
    models: ['organisation', 'dialogueConferences'],
    read: (view, id) => conferenceOf(view, id),
  },
  OPINION: {
    name: 'Opinion',
    field: 'opinion',
    type: () => Opinion,
    models: ['organisation', 'dialogueConferences', 'voterContacts'],
    async read(view, id, part) {
      return part === null ? null : opinionOf(view, id, part);
    },
  },
  VOTER_CONTACT_SESSION: {
    name: 'VoterContactSession',
    field: 'voterContactSession',
    type: () => VoterContactSession,
    models: ['organisation', 'voterContacts'],
    read: (view, id) => voterContactOf(view, id),
  },
  PETITION: {
    name: 'Petition',
    field: 'petition',
    type: () => Petition,
    models: ['organisation', 'petitions'],
    read: (view, id) => petitionOf(view, id),
  },
  REORGANISATION: {
    name: 'Reorganisation',
    field: 'reorganisation',
    type: () => Reorganisation,
    models: ['organisation', 'reorganisations'],
    read: (view, id) => reorganisationOf(view, id),
  },
  WORK_CALENDAR: {
    name: 'WorkCalendar',
    field: 'workCalendar',
    type: () => WorkCalendar,
    models: ['workCalendar'],
    async read(view) {
      return new WorkCalendar(view, await view.records.workCalendar());
    },
  },
  DEADLINE_RULE: {
    name: 'DeadlineRule',
    field: 'deadlineRule',
    type: () => DeadlineRule,
    models: ['deadlineRules'],
    read: (view, _stream, part) =>
      part === null ? Promise.resolve(null) : deadlineRuleNamed(view, part),
  },
  RECORD: {
    name: 'Record',
    field: 'record',
    type: () => RecordType as unknown as ClassType,
    models: ['organisation', 'dialogueConferences', 'voterContacts', 'petitions', 'commitments'],
    read: (view, id) => recordOf(view, id),
  },
  COMMITMENT: {
    name: 'Commitment',
    field: 'commitment',
    type: () => Commitment,
    models: ['organisation', 'commitments'],
    read: (view, id) => commitmentOf(view, id),
  },
};

/** What a mutation may answer: the record after the command, or the rule that refused. */
export interface MutationResult extends Pick<Answer, 'models' | 'read'> {
  readonly union: ClassType;
  accepted(position: Position, record: object): object;
}

const made = new Map<AnsweredKind, MutationResult>();

/** `XAccepted` and `XResult` of one kind of record; made once. */
export function resultOf(kind: AnsweredKind): MutationResult {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const answer = answers[kind];

  @ObjectType(`${answer.name}Accepted`, { description: 'The command was recorded.' })
  class Accepted {
    constructor(
      private readonly reached: Position,
      readonly answered: object,
    ) {}

    @Field(() => PositionScalar, { description: 'Position reached; pass it as `atLeast`.' })
    get position(): string {
      return this.reached;
    }
  }
  Object.defineProperty(Accepted.prototype, answer.field, {
    get(this: Accepted) {
      return this.answered;
    },
  });
  Field(answer.type, { description: 'State after the command.' })(Accepted.prototype, answer.field);

  const union = createUnionType({
    name: `${answer.name}Result`,
    description: 'Accepted, or refused by a rule.',
    types: () => [Accepted, Rejected] as const,
  });
  const result: MutationResult = {
    union: union as unknown as ClassType,
    models: answer.models,
    read: (view, stream, part) => answer.read(view, stream, part),
    accepted: (position, record) => new Accepted(position, record),
  };
  made.set(kind, result);
  return result;
}
