import { Arg, Args, Field, ID, ObjectType } from 'type-graphql';
import { directlyAbove } from '../../projections/organisation/places';
import { countUnits, units, unitsAt } from '../../projections/organisation/queries';
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
import { officeNamed, unitNamed } from './namedRecord.types';
import { officeSuccessors, reorganisationsInForce } from './officeSuccessors';
import { latestFirst, plainList, PlainList, type WholePlainList } from './plainList';
import { dayArgument, PageArgs } from './questionArguments';
import { RecordType } from './record.types';
import { DateScalar } from './scalars';
import { UnitKindEnum, UnitLevelEnum } from './sharedEnums';
import { LegalBasisType } from './values.types';
import type { View } from './view';

@ObjectType('Unit', {
  implements: RecordType,
  description: 'A body or an administrative unit, from its founding to its end.',
})
export class Unit extends RecordType {
  constructor(
    view: View,
    private readonly state: UnitState,
  ) {
    super(view, state);
  }

  @Field(() => String, { description: 'Name at the time asked about.' })
  get name(): string {
    return unitNameOn(this.state, this.view.on);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Code from the official list; null when it has none.',
  })
  get code(): string | null {
    return this.state.code;
  }

  @Field(() => UnitLevelEnum, { description: 'Tier.' })
  get level(): string {
    return this.state.level;
  }

  @Field(() => UnitKindEnum, { description: 'Kind of body.' })
  get kind(): string {
    return this.state.kind;
  }

  @Field(() => Unit, {
    nullable: true,
    description:
      'Unit above on the day asked about, which may have taken over from the first; null at the top.',
  })
  async parent(): Promise<Unit | null> {
    const { session, moment } = this.view;
    const above = directlyAbove(session.database, this.state.id, moment);
    const parentId = above === undefined ? this.state.parentId : above;
    return parentId === null ? null : unitNamed(this.view, parentId);
  }

  @Field(() => Unit, {
    nullable: true,
    description:
      'Administrative unit that it serves; itself where the kind is ADMINISTRATIVE_UNIT, null for central bodies.',
  })
  async territory(): Promise<Unit | null> {
    const { territoryId } = this.state;
    return territoryId === null ? null : unitNamed(this.view, territoryId);
  }

  @Field(() => DateScalar, { nullable: true, description: 'First day; null when unknown.' })
  get establishedOn(): string | null {
    return this.state.establishedOn;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lives.' })
  get dissolvedOn(): string | null {
    return this.state.dissolvedOn;
  }

  @Field(() => Office, {
    nullable: true,
    description: 'Office of its head (người đứng đầu); null until one is established.',
  })
  async headOffice(): Promise<Office | null> {
    const head = (await this.view.records.officesOf(this.state.id)).find(({ isHead }) => isHead);
    return head === undefined ? null : officeNamed(this.view, head.id);
  }

  @PlainList(() => Office, 'Its offices, head first.')
  async offices(): Promise<WholePlainList> {
    const offices = await this.view.records.officesOf(this.state.id);
    return plainList(offices, ({ id }) => officeNamed(this.view, id));
  }

  @Field(() => UnitConnection, { description: 'Units directly below, by name.' })
  async subunits(@Args() page: PageArgs): Promise<Connection<Unit>> {
    const filter = { parentId: this.state.id };
    return new UnitConnection(
      await connectionPage(this.view, page, {
        field: 'Unit.subunits',
        conditions: [filter],
        now: {
          read: (database, request) => units(database, filter, request),
          count: (database) => countUnits(database, filter),
        },
        then: (moment) => ({
          read: (database, request) => unitsAt(database, filter, moment, request),
          count: (database) => countUnits(database, filter, moment),
        }),
        node: ({ key }) => unitNamed(this.view, key.id),
      }),
    );
  }

  @PlainList(() => Unit, 'Units that it took over from.')
  async predecessors(): Promise<WholePlainList> {
    const ids = unitPredecessors(await reorganisationsInForce(this.view), this.state.id);
    return plainList(ids, (id) => unitNamed(this.view, id));
  }

  @PlainList(() => Unit, 'Units that took over from it.')
  async successors(): Promise<WholePlainList> {
    const ids = unitSuccessors(await reorganisationsInForce(this.view), this.state.id);
    return plainList(ids, (id) => unitNamed(this.view, id));
  }
}

export const UnitConnection = connectionOf('Unit', 'units by name', () => Unit);

@ObjectType('Office', {
  implements: RecordType,
  description: 'A position in a unit (chức vụ). Offices owe; people hold them for a time.',
})
export class Office extends RecordType {
  constructor(
    view: View,
    private readonly state: OfficeState,
  ) {
    super(view, state);
  }

  @Field(() => String, { description: 'Title: Chủ tịch UBND tỉnh.' })
  get title(): string {
    return this.state.title;
  }

  @Field(() => Unit, { description: 'Unit that it belongs to.' })
  async unit(): Promise<Unit> {
    return unitNamed(this.view, this.state.unitId);
  }

  @Field(() => Boolean, { description: 'Whether it heads the unit.' })
  get isHead(): boolean {
    return this.state.isHead;
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

  @PlainList(() => Office, 'Offices that took over its obligations.')
  async successors(): Promise<WholePlainList> {
    const ids = await officeSuccessors(this.view, this.state);
    return plainList(ids, (id) => officeNamed(this.view, id));
  }

  @Field(() => CommitmentConnection, { description: 'What it owes now or on a day.' })
  async commitments(
    @Arg('filter', () => CommitmentFilterInput, {
      nullable: true,
      description: 'Narrows the result.',
    })
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
export class OfficeHolding {
  constructor(
    private readonly view: View,
    private readonly of: OfficeState,
    private readonly state: OfficeHoldingState,
  ) {}

  @Field(() => Person, { description: 'Who.' })
  get person(): object {
    return new Person(this.view, this.state.personId, this.state.displayName);
  }

  @Field(() => Office, { description: 'Which office.' })
  async office(): Promise<Office> {
    return officeNamed(this.view, this.of.id);
  }

  @Field(() => DateScalar, { description: 'First day.' })
  get from(): string {
    return this.state.from;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  get to(): string | null {
    return this.state.to;
  }

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'Decision of appointment; null when not recorded.',
  })
  get decision(): LegalBasisType | null {
    return this.state.decision && new LegalBasisType(this.state.decision);
  }
}

@ObjectType('Delegation', {
  description: 'Authority that one office gives another for a time (ủy quyền).',
})
export class Delegation {
  constructor(
    private readonly view: View,
    private readonly giver: OfficeState,
    private readonly state: DelegationState,
  ) {}

  @Field(() => ID, { description: 'Identifies the delegation.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => Office, { description: 'Who gives.' })
  async fromOffice(): Promise<Office> {
    return officeNamed(this.view, this.giver.id);
  }

  @Field(() => Office, { description: 'Who receives.' })
  async toOffice(): Promise<Office> {
    return officeNamed(this.view, this.state.toOfficeId);
  }

  @Field(() => String, { description: 'What for.' })
  get scope(): string {
    return this.state.scope;
  }

  @Field(() => DateScalar, { description: 'First day.' })
  get from(): string {
    return this.state.from;
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when open.' })
  get to(): string | null {
    return this.state.to;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of revocation; null unless revoked.',
  })
  get revokedOn(): string | null {
    return this.state.revokedOn;
  }
}
