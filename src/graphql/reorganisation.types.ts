import { Field, Int, ObjectType } from 'type-graphql';
import type { TransferState } from '../commitment/assignmentState';
import type { SuccessionLine } from '../reorganisation/events';
import type { ReorganisationState } from '../reorganisation/state';
import { connectionOf } from './connection.types';
import { namedAs, recordNamed } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { isStillOwed, orphansOf, transfersBy, type OrphanState } from './orphans';
import { RecordType } from './record.types';
import { DateScalar } from './scalars';
import { Shows } from './shows';
import { LegalBasisType } from './values.types';
import type { View } from './view';

@ObjectType('SuccessionMapping', {
  description: 'One line of a reorganisation: where what an office or unit owed goes.',
})
export class SuccessionMapping {
  constructor(
    private readonly view: View,
    private readonly state: SuccessionLine,
  ) {}

  @Field(() => Unit, { description: 'Unit that ends or gives.' })
  async fromUnit(): Promise<object> {
    return namedAs(this.view, 'UNIT', this.state.fromUnitId);
  }

  @Field(() => Unit, { description: 'Unit that takes over.' })
  async toUnit(): Promise<object> {
    return namedAs(this.view, 'UNIT', this.state.toUnitId);
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that gives; null for all offices of the unit.',
  })
  async fromOffice(): Promise<object | null> {
    const id = this.state.fromOfficeId;
    return id === null ? null : namedAs(this.view, 'OFFICE', id);
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office that takes over; null for the head of the unit.',
  })
  async toOffice(): Promise<object | null> {
    const id = this.state.toOfficeId;
    return id === null ? null : namedAs(this.view, 'OFFICE', id);
  }
}

@ObjectType('Reorganisation', {
  implements: RecordType,
  description:
    'Merger, split or dissolution of units (sắp xếp, sáp nhập) with a named successor for every obligation. No deadline is reset.',
})
@Shows('state', {
  title: { type: () => String, about: 'Short title.' },
  decision: { object: () => LegalBasisType, about: 'Decision that orders it.' },
  effectiveOn: { type: () => DateScalar, about: 'First day of the new order.' },
})
export class Reorganisation extends RecordType {
  constructor(
    view: View,
    readonly state: ReorganisationState,
  ) {
    super(view, state);
  }

  @Field(() => [SuccessionMapping], { description: 'Who takes over from whom.' })
  get mappings(): readonly object[] {
    return this.state.mappings.map((line) => new SuccessionMapping(this.view, line));
  }

  @Field(() => Int, { description: 'Obligations handed over so far.' })
  transferCount(): number {
    return transfersBy(this.view, this.state.id);
  }

  @Field(() => Int, { description: 'Open obligations still without a successor.' })
  async orphanCount(): Promise<number> {
    return (await orphansOf(this.view, this.state)).length;
  }

  @Field(() => Boolean, {
    description: 'Whether the succession is finished; never while an orphan remains.',
  })
  isComplete(): boolean {
    if (this.state.appliedAt === null) return false;
    return !isStillOwed(this.view, this.state);
  }
}

@ObjectType('Transfer', { description: 'One hand-over of an obligation (bàn giao).' })
@Shows('state', {
  effectiveOn: {
    type: () => DateScalar,
    about: 'First day owed by the new office or led by the new unit.',
  },
})
export class Transfer {
  constructor(
    private readonly view: View,
    readonly state: Pick<
      TransferState,
      | 'reorganisationId'
      | 'fromOfficeId'
      | 'toOfficeId'
      | 'fromLeadUnitId'
      | 'toLeadUnitId'
      | 'effectiveOn'
    >,
  ) {}

  @Field(() => Reorganisation, { description: 'Reorganisation that caused it.' })
  async reorganisation(): Promise<object> {
    return namedAs(this.view, 'REORGANISATION', this.state.reorganisationId);
  }

  @Field(() => Office, { description: 'Office that owed.' })
  async fromOffice(): Promise<object> {
    return namedAs(this.view, 'OFFICE', this.state.fromOfficeId);
  }

  @Field(() => Office, {
    description: 'Office that owes; the same where only the unit in the lead changed.',
  })
  async toOffice(): Promise<object> {
    return namedAs(this.view, 'OFFICE', this.state.toOfficeId);
  }

  @Field(() => Unit, { nullable: true, description: 'Unit that led; null where none did.' })
  async fromLeadUnit(): Promise<object | null> {
    const id = this.state.fromLeadUnitId;
    return id === null ? null : namedAs(this.view, 'UNIT', id);
  }

  @Field(() => Unit, { nullable: true, description: 'Unit that leads; null where none does.' })
  async toLeadUnit(): Promise<object | null> {
    const id = this.state.toLeadUnitId;
    return id === null ? null : namedAs(this.view, 'UNIT', id);
  }
}

@ObjectType('Orphan', {
  description: 'An open obligation whose office has ended without a named successor.',
})
export class Orphan {
  constructor(
    private readonly view: View,
    private readonly state: OrphanState,
  ) {}

  @Field(() => RecordType, { description: 'The commitment, petition or reception.' })
  async record(): Promise<object> {
    return recordNamed(this.view, this.state.obligationId);
  }

  @Field(() => Office, { description: 'Office that owed it last.' })
  async lastOffice(): Promise<object> {
    return namedAs(this.view, 'OFFICE', this.state.officeId);
  }

  @Field(() => Reorganisation, { description: 'Reorganisation that left it behind.' })
  async reorganisation(): Promise<object> {
    return namedAs(this.view, 'REORGANISATION', this.state.reorganisationId);
  }
}

export const OrphanConnection = connectionOf(
  'Orphan',
  'obligations without a successor',
  () => Orphan,
);
