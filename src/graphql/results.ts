import { createUnionType, Field, ObjectType, type ClassType } from 'type-graphql';
import type { CommandAnswer } from '../kernel/command';
import type { Position } from '../kernel/position';
import { Commitment } from './commitment.types';
import { DialogueConference, Opinion } from './conference.types';
import { Office, Unit } from './organisation.types';
import { Rejected } from './rejected.types';
import { PositionScalar } from './scalars';
import type { View } from './view';

/** Records that commands of this issue answer with. */
export type AnsweredKind = Exclude<CommandAnswer, 'RECORD' | 'WORK_CALENDAR' | 'DEADLINE_RULE'>;

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
    type: () => Unit as unknown as ClassType,
    models: ['organisation'],
    async read(view, id) {
      const state = await view.records.unit(id);
      return state && new Unit(view, state);
    },
  },
  OFFICE: {
    name: 'Office',
    field: 'office',
    type: () => Office as unknown as ClassType,
    models: ['organisation'],
    async read(view, id) {
      const state = await view.records.office(id);
      return state && new Office(view, state);
    },
  },
  DIALOGUE_CONFERENCE: {
    name: 'DialogueConference',
    field: 'dialogueConference',
    type: () => DialogueConference as unknown as ClassType,
    models: ['organisation', 'dialogueConferences'],
    async read(view, id) {
      const state = await view.records.conference(id);
      return state && new DialogueConference(view, state);
    },
  },
  OPINION: {
    name: 'Opinion',
    field: 'opinion',
    type: () => Opinion as unknown as ClassType,
    models: ['organisation', 'dialogueConferences'],
    async read(view, id, part) {
      const conference = await view.records.conference(id);
      const opinion = conference?.opinions.find((each) => each.id === part);
      return conference && opinion ? new Opinion(view, conference, opinion) : null;
    },
  },
  COMMITMENT: {
    name: 'Commitment',
    field: 'commitment',
    type: () => Commitment as unknown as ClassType,
    models: ['organisation', 'commitmentBoard'],
    async read(view, id) {
      const state = await view.records.commitment(id);
      return state && new Commitment(view, state);
    },
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
      readonly record: object,
    ) {}

    @Field(() => PositionScalar, { description: 'Position reached; pass it as `atLeast`.' })
    get position(): string {
      return this.reached;
    }
  }
  Object.defineProperty(Accepted.prototype, answer.field, {
    get(this: Accepted) {
      return this.record;
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
