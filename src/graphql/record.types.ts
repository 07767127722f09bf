import { Field, ID, InterfaceType, Int } from 'type-graphql';
import { PositionScalar } from './scalars';
import { Shows } from './shows';
import type { View } from './view';

/** What every record's state holds. */
export interface RecordState {
  readonly id: string;
  readonly version: number;
  readonly isSynthetic: boolean;
  readonly isRecordedInError?: boolean;
  readonly mistake?: object | null;
}

/** Commitments keep the mistake itself, other records whether they are one; units cannot be. */
const isInError = (record: RecordState): boolean =>
  record.isRecordedInError === true || (record.mistake ?? null) !== null;

@InterfaceType('Record', { description: 'Anything that has its own stream of events.' })
@Shows('record', {
  id: { type: () => ID, about: 'Opaque id.' },
  version: { type: () => Int, about: 'Number of its events; send back as `expectedVersion`.' },
  isSynthetic: { type: () => Boolean, about: 'Made up for the sample, stated by no report.' },
})
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that this answer reflects.' },
})
export abstract class RecordType {
  constructor(
    readonly view: View,
    readonly record: RecordState,
  ) {}

  @Field(() => Boolean, { description: 'Recorded in error: in no count, kept in its history.' })
  get isRecordedInError(): boolean {
    return isInError(this.record);
  }
}
