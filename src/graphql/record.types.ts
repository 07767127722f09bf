import { Field, ID, InterfaceType, Int } from 'type-graphql';
import { PositionScalar } from './scalars';
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
export abstract class RecordType {
  constructor(
    protected readonly view: View,
    protected readonly record: RecordState,
  ) {}

  @Field(() => ID, { description: 'Opaque id.' })
  get id(): string {
    return this.record.id;
  }

  @Field(() => Int, { description: 'Number of its events; send back as `expectedVersion`.' })
  get version(): number {
    return this.record.version;
  }

  @Field(() => PositionScalar, { description: 'Position that this answer reflects.' })
  get position(): string {
    return this.view.position;
  }

  @Field(() => Boolean, { description: 'Made up for the sample, stated by no report.' })
  get isSynthetic(): boolean {
    return this.record.isSynthetic;
  }

  @Field(() => Boolean, { description: 'Recorded in error: in no count, kept in its history.' })
  get isRecordedInError(): boolean {
    return isInError(this.record);
  }
}
