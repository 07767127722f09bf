import {
  createUnionType,
  Field,
  getMetadataStorage,
  ObjectType,
  type ClassType,
} from 'type-graphql';
import type { NotFollowed } from '../application/commandRequest';
import type { CommandAnswer } from '../records/recordDefinitions';
import type { Position } from '../kernel/position';
import { opinionOf, recordOf, shownKinds } from './anyRecord.types';
import { DeadlineRule, deadlineRuleNamed } from './deadlineRule.types';
import { Opinion } from './opinion.types';
import { RecordType } from './record.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { NotFollowedType, Rejected } from './rejected.types';
import { PositionScalar } from './scalars';
import type { View } from './view';
import { WorkCalendar } from './workCalendar.types';
import { Shows } from './shows';

/** What commands answer with. */
export type AnsweredKind = CommandAnswer;

interface Answer {
  readonly type: () => ClassType;
  /** Read models that the record is read from. */
  readonly models: readonly string[];
  /** @param part id of what lies inside the record, for opinions. */
  readonly read: (view: View, stream: string, part: string | null) => Promise<object | null>;
}

const answers: Readonly<Record<AnsweredKind, Answer>> = {
  ...shownKinds,
  OPINION: {
    type: () => Opinion,
    models: ['organisation', 'dialogueConferences', 'voterContacts'],
    async read(view, id, part) {
      return part === null ? null : opinionOf(view, id, part);
    },
  },
  WORK_CALENDAR: {
    type: () => WorkCalendar,
    models: ['workCalendar'],
    async read(view) {
      return new WorkCalendar(view, await view.records.workCalendar());
    },
  },
  DEADLINE_RULE: {
    type: () => DeadlineRule,
    models: ['deadlineRules'],
    read: (view, _stream, part) =>
      part === null ? Promise.resolve(null) : deadlineRuleNamed(view, part),
  },
  RECORD: {
    type: () => RecordType as unknown as ClassType,
    models: [...new Set(Object.values(shownKinds).flatMap(({ models }) => models))],
    read: recordOf,
  },
};

/** Name of a type in the schema. */
function nameOf(type: ClassType): string {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const found = [...objectTypes, ...interfaceTypes].find(({ target }) => target === type);
  if (found === undefined) throw new Error(`${type.name} is no type of the schema`);
  return found.name;
}

/** What a mutation may answer: the record after the command, or the rule that refused. */
export interface MutationResult extends Pick<Answer, 'models' | 'read'> {
  readonly union: ClassType;
  accepted(position: Position, record: object, notFollowed: readonly NotFollowed[]): object;
}

const made = new Map<AnsweredKind, MutationResult>();

/** `XAccepted` and `XResult` of one kind of record; made once. */
export function resultOf(kind: AnsweredKind): MutationResult {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const answer = answers[kind];
  const name = nameOf(answer.type());
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

  @ObjectType(`${name}Accepted`, { description: 'The command was recorded.' })
  @Shows({
    position: {
      type: () => PositionScalar,
      from: 'reached',
      about: 'Position reached; pass it as `atLeast`.',
    },
  })
  class Accepted {
    constructor(
      readonly reached: Position,
      readonly answered: object,
      private readonly missed: readonly NotFollowed[],
    ) {}

    @PlainList(
      () => NotFollowedType,
      'Records that could not follow what the command corrected, each with why; none where all did, or nothing was to follow (R39).',
    )
    notFollowed(): WholePlainList {
      return plainList(this.missed, (each) => new NotFollowedType(each));
    }
  }
  Object.defineProperty(Accepted.prototype, field, {
    get(this: Accepted) {
      return this.answered;
    },
  });
  Field(answer.type, { description: 'State after the command.' })(Accepted.prototype, field);

  const union = createUnionType({
    name: `${name}Result`,
    description: 'Accepted, or refused by a rule.',
    types: () => [Accepted, Rejected] as const,
  });
  const result: MutationResult = {
    union: union as unknown as ClassType,
    models: answer.models,
    read: (view, stream, part) => answer.read(view, stream, part),
    accepted: (position, record, notFollowed) => new Accepted(position, record, notFollowed),
  };
  made.set(kind, result);
  return result;
}
