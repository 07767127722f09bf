import { Field, ID, Int, ObjectType } from 'type-graphql';
import { correctionsOf } from '../../projections/corrections/queries';
import type { CorrectionState } from '../commitment/correctionState';
import type { LatenessTaken } from '../meeting/latenessTaken';
import { RegisteredCorrectionKind } from '../records/registeredCorrectionKind';
import { ActorType } from './actor.types';
import { connectionOf } from './connection.types';
import { CorrectionStatusEnum } from './correction.types';
import { graphqlEnum } from './graphqlEnum';
import { BreachKindEnum } from './meeting.types';
import { recordNamed } from './namedRecord.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { RecordType } from './record.types';
import { DateScalar, DateTimeScalar, JsonScalar } from './scalars';
import { Shows } from './shows';
import type { View } from './view';

export const RegisteredCorrectionKindEnum = graphqlEnum(RegisteredCorrectionKind);

@ObjectType('LatenessTaken', {
  description: 'Lateness that a correction takes away, wholly or in part (R36).',
})
@Shows('state', {
  kind: { type: () => BreachKindEnum, about: 'What was late.' },
  dueOn: { type: () => DateScalar, about: 'Last day allowed, as it stood.' },
  daysBefore: {
    type: () => Int,
    about: 'Calendar days late as it stood on the day of the proposal.',
  },
  daysAfter: {
    type: () => Int,
    about: 'Calendar days late as corrected; 0 where it is late no longer.',
  },
})
export class LatenessTakenType {
  constructor(readonly state: LatenessTaken) {}
}

/** What every line of the register says, whatever the kind of record. */
type ShownLine = Pick<
  CorrectionState,
  | 'id'
  | 'status'
  | 'reason'
  | 'proposedBy'
  | 'proposedOn'
  | 'recordedAt'
  | 'decidedBy'
  | 'decidedOn'
  | 'decisionReason'
> & {
  readonly kind: RegisteredCorrectionKind;
  readonly before: object | null;
  readonly after: object | null;
  /** Lateness of a meeting or petition; none for a promise. */
  readonly taken: readonly LatenessTaken[];
  /** Days in all. */
  readonly daysTaken: number;
};

@ObjectType('RecordCorrection', {
  description:
    'What was recorded of any record and is not what happened: made at once, or proposed and then confirmed or refused, since it takes lateness away (R36).',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the correction.' },
  kind: { type: () => RegisteredCorrectionKindEnum, about: 'What is corrected.' },
  status: { type: () => CorrectionStatusEnum, about: 'State.' },
  reason: { type: () => String, about: 'What was wrong.' },
  proposedBy: { viewed: () => ActorType, about: 'Who corrected it alone, or proposed it.' },
  proposedOn: { type: () => DateScalar, about: 'On which day.' },
  recordedAt: { type: () => DateTimeScalar, about: 'When recorded.' },
  decidedBy: {
    viewed: () => ActorType,
    isNullable: true,
    about: 'Who confirmed or refused it; null unless it was proposed and decided.',
  },
  decidedOn: { type: () => DateScalar, isNullable: true, about: 'On which day; null until then.' },
  decisionReason: { type: () => String, isNullable: true, about: 'Why; null when not said.' },
  daysTaken: {
    type: () => Int,
    about: 'Days late that it took away, or that it would while it waits.',
  },
  before: {
    type: () => JsonScalar,
    about:
      'What had been recorded, as far as it is short; null for a mark as made in error. Its history has the texts.',
    isNullable: true,
  },
  after: {
    type: () => JsonScalar,
    about: 'What stands, or would stand, in its place; null for a mark as made in error.',
    isNullable: true,
  },
})
export class RecordCorrection {
  constructor(
    readonly view: View,
    private readonly recordId: string,
    readonly state: ShownLine,
  ) {}

  @Field(() => RecordType, { description: 'Record that it is about.' })
  record(): Promise<object> {
    return recordNamed(this.view, this.recordId);
  }

  @PlainList(
    () => LatenessTakenType,
    'Lateness of a meeting or petition that it takes away, or would; none for a promise.',
  )
  taken(): WholePlainList {
    return plainList(this.state.taken, (each) => new LatenessTakenType(each));
  }
}

export const RecordCorrectionConnection = connectionOf(
  'RecordCorrection',
  'corrections of records of every kind, latest first',
  () => RecordCorrection,
);

const daysIn = (taken: readonly LatenessTaken[]): number =>
  taken.reduce((sum, { daysBefore, daysAfter }) => sum + daysBefore - daysAfter, 0);

type CorrectionLine = ReturnType<typeof correctionsOf>[number];

/** A line that is no promise's. */
export const shownLine = (view: View, recordId: string, line: CorrectionLine): RecordCorrection =>
  new RecordCorrection(view, recordId, { ...line, daysTaken: daysIn(line.taken) });

/** A line of a promise. */
export const shownOfPromise = (
  view: View,
  recordId: string,
  line: CorrectionState,
): RecordCorrection =>
  new RecordCorrection(view, recordId, { ...line, taken: [], daysTaken: line.overdueDaysTaken });

/** Corrections of a record that is no promise, as they stood at the moment; latest first. */
export const correctionsShown = (view: View, recordId: string): readonly RecordCorrection[] =>
  view
    .once(['correctionsOf', recordId], () => correctionsOf(view.rows, recordId))
    .map((line) => shownLine(view, recordId, line));

/** The one that waits; null when none does. */
export const waitingShown = (view: View, recordId: string): RecordCorrection | null =>
  correctionsShown(view, recordId).find(({ state }) => state.status === 'PROPOSED') ?? null;
