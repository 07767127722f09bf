import { Arg, Args, Field, ID, ObjectType } from 'type-graphql';
import { countUnits, units } from '../../projections/organisation/queries';
import type { LocalDate } from '../kernel/localDate';
import {
  holdingOn,
  type DelegationState,
  type OfficeHoldingState,
  type OfficeState,
} from '../organisation/officeState';
import { unitPredecessors, unitSuccessors } from '../reorganisation/handover';
import { unitNameOn, type UnitState } from '../organisation/unitState';
import { Person } from './actor.types';
import { CommitmentConnection, type Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { commitmentsOf } from './commitmentList.types';
import { connectionOf, type Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import { namedAs } from './namedRecord.types';
import { officeSuccessors, reorganisationsInForce } from './officeSuccessors';
import { latestFirst, plainList, PlainList, type WholePlainList } from './plainList';
import { dayArgument, filterArgument, PageArgs } from './questionArguments';
import { RecordType } from './record.types';
import { DateScalar } from './scalars';
import { OfficeRightTime } from './officeRight.types';
import { UnitKindEnum, UnitLevelEnum } from './sharedEnums';
import { Shows } from './shows';
import { LegalBasisType } from './values.types';
import type { ServedUnit as ServedUnitState } from '../organisation/unitEvents';
import { unitAbove } from './unitAbove';
import type { View } from './view';

@ObjectType('ServedUnit', { description: 'A unit that a shared desk serves.' })
@Shows('state', {
  from: { type: () => DateScalar, about: 'First day.' },
  to: { type: () => DateScalar, isNullable: true, about: 'Last day; null while it goes on.' },
})
export class ServedUnit {
  constructor(
    private readonly view: View,
    readonly state: ServedUnitState,
  ) {}

  @Field(() => Unit, { description: 'The unit.' })
  async unit(): Promise<Unit> {
    return namedAs(this.view, 'UNIT', this.state.unitId);
  }
}

@ObjectType('Unit', {
  implements: RecordType,
  description: 'A body or an administrative unit, from its founding to its end.',
})
@Shows('state', {
  code: {
    type: () => String,
    isNullable: true,
    about: 'Code from the official list; null when it has none.',
  },
  level: { type: () => UnitLevelEnum, about: 'Tier.' },
  kind: { type: () => UnitKindEnum, about: 'Kind of body.' },
  establishedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'First day; null when unknown.',
  },
  dissolvedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Last day; null while it lives.',
  },
})
export class Unit extends RecordType {
  constructor(
    view: View,
    readonly state: UnitState,
  ) {
    super(view, state);
  }

  @Field(() => String, { description: 'Name at the time asked about.' })
  get name(): string {
    return unitNameOn(this.state, this.view.on);
  }

  @Field(() => Unit, {
    nullable: true,
    description:
      'Unit above on the day asked about, which may have taken over from the first; null at the top.',
  })
  async parent(): Promise<Unit | null> {
    const above = await unitAbove(this.view, this.state.id);
    const parentId = above === undefined ? this.state.parentId : above;
    return parentId === null ? null : namedAs(this.view, 'UNIT', parentId);
  }

  @Field(() => Unit, {
    nullable: true,
    description:
      'Administrative unit that it serves; itself where the kind is ADMINISTRATIVE_UNIT, null for central bodies.',
  })
  async territory(): Promise<Unit | null> {
    const { territoryId } = this.state;
    return territoryId === null ? null : namedAs(this.view, 'UNIT', territoryId);
  }

  @Field(() => [ServedUnit], {
    description: 'Units for which its secretaries act, as a shared desk; none for other units.',
  })
  get servedUnits(): readonly object[] {
    return this.state.services.map((service) => new ServedUnit(this.view, service));
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office of its head (người đứng đầu); null until one is established.',
  })
  async headOffice(): Promise<Office | null> {
    const head = (await this.view.records.officesOf(this.state.id)).find(({ isHead }) => isHead);
    return head === undefined ? null : namedAs(this.view, 'OFFICE', head.id);
  }

  @PlainList(() => Office, 'Its offices, head first.')
  async offices(): Promise<WholePlainList> {
    const offices = await this.view.records.officesOf(this.state.id);
    return plainList(offices, ({ id }) => namedAs(this.view, 'OFFICE', id));
  }

  @Field(() => UnitConnection, { description: 'Units directly below, by name.' })
  async subunits(@Args() page: PageArgs): Promise<Connection<Unit>> {
    const filter = { parentId: this.state.id };
    return new UnitConnection(
      await connectionPage(this.view, page, {
        field: 'Unit.subunits',
        conditions: [filter],
        read: (rows, request) => units(rows, filter, request),
        count: (rows) => countUnits(rows, filter),
        node: ({ key }) => namedAs(this.view, 'UNIT', key.id),
      }),
    );
  }

  @PlainList(() => Unit, 'Units that it took over from.')
  async predecessors(): Promise<WholePlainList> {
    const ids = unitPredecessors(await reorganisationsInForce(this.view), this.state.id);
    return plainList(ids, (id) => namedAs(this.view, 'UNIT', id));
  }

  @PlainList(() => Unit, 'Units that took over from it.')
  async successors(): Promise<WholePlainList> {
    const ids = unitSuccessors(await reorganisationsInForce(this.view), this.state.id);
    return plainList(ids, (id) => namedAs(this.view, 'UNIT', id));
  }
}

export const UnitConnection = connectionOf('Unit', 'units by name', () => Unit);

@ObjectType('Office', {
  implements: RecordType,
  description: 'A position in a unit (chức vụ). Offices owe; people hold them for a time.',
})
@Shows('state', {
  title: { type: () => String, about: 'Title: Chủ tịch UBND tỉnh.' },
  isHead: { type: () => Boolean, about: 'Whether it heads the unit.' },
})
export class Office extends RecordType {
  constructor(
    view: View,
    readonly state: OfficeState,
  ) {
    super(view, state);
  }

  @Field(() => Unit, { description: 'Unit that it belongs to.' })
  async unit(): Promise<Unit> {
    return namedAs(this.view, 'UNIT', this.state.unitId);
  }

  @Field(() => OfficeHolding, {
    nullable: true,
    description: 'Who holds it on a day; null when vacant.',
  })
  holding(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<OfficeHolding | null> {
    const view = this.view.at(on);
    const holding = holdingOn(this.state, view.on);
    return Promise.resolve(holding && new OfficeHolding(view, this.state, holding));
  }

  @PlainList(() => OfficeHolding, 'All who held it, latest first.')
  holdings(): WholePlainList {
    return latestFirst(
      this.state.holdings,
      (each) => new OfficeHolding(this.view, this.state, each),
    );
  }

  @PlainList(() => Delegation, 'Authority given away (ủy quyền), latest first.')
  delegations(): WholePlainList {
    return latestFirst(
      this.state.delegations,
      (each) => new Delegation(this.view, this.state, each),
    );
  }

  @PlainList(() => OfficeRightTime, 'Rights beyond what the title gives, latest first.')
  rights(): WholePlainList {
    return latestFirst(this.state.rights, (each) => new OfficeRightTime(each));
  }

  @PlainList(() => Office, 'Offices that took over its obligations.')
  async successors(): Promise<WholePlainList> {
    const ids = await officeSuccessors(this.view, this.state);
    return plainList(ids, (id) => namedAs(this.view, 'OFFICE', id));
  }

  @Field(() => CommitmentConnection, { description: 'What it owes now or on a day.' })
  async commitments(
    @Arg('filter', () => CommitmentFilterInput, filterArgument)
    filter: CommitmentFilter | null,
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
    @Args() page: PageArgs,
  ): Promise<Connection<Commitment>> {
    const owed = { ...filter, officeId: this.state.id };
    return commitmentsOf(this.view.at(on), 'Office.commitments', owed, null, page);
  }
}

export const OfficeConnection = connectionOf('Office', 'offices by unit and title', () => Office);

@ObjectType('OfficeHolding', { description: "One person's time in one office." })
@Shows('state', {
  from: { type: () => DateScalar, about: 'First day.' },
  to: { type: () => DateScalar, isNullable: true, about: 'Last day; null while it lasts.' },
  decision: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'Decision of appointment; null when not recorded.',
  },
})
export class OfficeHolding {
  constructor(
    private readonly view: View,
    private readonly of: OfficeState,
    readonly state: OfficeHoldingState,
  ) {}

  @Field(() => Person, { description: 'Who.' })
  get person(): object {
    return new Person(this.view, this.state.personId, this.of.id);
  }

  @Field(() => Office, { description: 'Which office.' })
  async office(): Promise<Office> {
    return namedAs(this.view, 'OFFICE', this.of.id);
  }
}

@ObjectType('Delegation', {
  description: 'Authority that one office gives another for a time (ủy quyền).',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the delegation.' },
  scope: { type: () => String, about: 'What for.' },
  from: { type: () => DateScalar, about: 'First day.' },
  to: { type: () => DateScalar, isNullable: true, about: 'Last day; null when open.' },
  revokedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day of revocation; null unless revoked.',
  },
})
export class Delegation {
  constructor(
    private readonly view: View,
    private readonly giver: OfficeState,
    readonly state: DelegationState,
  ) {}

  @Field(() => Office, { description: 'Who gives.' })
  async fromOffice(): Promise<Office> {
    return namedAs(this.view, 'OFFICE', this.giver.id);
  }

  @Field(() => Office, { description: 'Who receives.' })
  async toOffice(): Promise<Office> {
    return namedAs(this.view, 'OFFICE', this.state.toOfficeId);
  }
}
