import { Arg, Field, ID, ObjectType } from 'type-graphql';
import type { Actor } from '../kernel/actor';
import type { LocalDate } from '../kernel/localDate';
import type { OfficeState } from '../organisation/officeState';
import { shownAs } from './anyRecord.types';
import { namedAs } from './namedRecord.types';
import { Delegation, Office, Unit } from './organisation.types';
import { dayArgument } from './questionArguments';
import { DateScalar } from './scalars';
import { ActorRoleEnum } from './sharedEnums';
import { Shows } from './shows';
import type { View } from './view';

@ObjectType('Person', {
  description: 'An official, by pseudonym. Never a citizen who spoke or petitioned.',
})
export class Person {
  constructor(
    private readonly view: View,
    private readonly pseudonym: string,
    private readonly name: string | null,
  ) {}

  @Field(() => ID, { description: 'Pseudonym.' })
  get id(): string {
    return this.pseudonym;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name in public office; null when erased or not given.',
  })
  get displayName(): string | null {
    return this.name;
  }

  @Field(() => [Office], {
    description: 'Offices held on a day; one person may hold several.',
  })
  async offices(@Arg('on', () => DateScalar, dayArgument) on: LocalDate | null): Promise<Office[]> {
    const view = this.view.at(on);
    const held = await view.records.officesHeldBy(this.pseudonym, view.on);
    return Promise.all(held.map(({ id }) => namedAs(view, 'OFFICE', id)));
  }
}

@ObjectType('Actor', {
  description: 'Who acted, in which office (chức vụ), and for whom.',
})
@Shows('state', {
  role: { type: () => ActorRoleEnum, about: 'Role used.' },
})
export class ActorType {
  constructor(
    private readonly view: View,
    readonly state: Actor,
  ) {}

  @Field(() => Person, {
    nullable: true,
    description: 'The person by pseudonym; null for the system.',
  })
  async person(): Promise<Person | null> {
    const { personId } = this.state;
    return personId === null ? null : new Person(this.view, personId, await this.nameOf(personId));
  }

  /** As given when the person took the office acted in; a delegate holds another one. */
  private async nameOf(personId: string): Promise<string | null> {
    const { officeId } = this.state;
    const actedIn = officeId === null ? null : await this.view.records.record('OFFICE', officeId);
    const holds = (office: OfficeState | null) =>
      office?.holdings.findLast((each) => each.personId === personId);
    const holding = holds(actedIn);
    if (holding !== undefined || this.view.asOf !== null) return holding?.displayName ?? null;
    const [own = null] = await this.view.records.officesHeldBy(personId, this.view.on);
    return holds(own)?.displayName ?? null;
  }

  @Field(() => Office, { nullable: true, description: 'Office acted in; null for the system.' })
  async office(): Promise<Office | null> {
    const { officeId } = this.state;
    return officeId === null ? null : shownAs(this.view, 'OFFICE', officeId);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Body of that office at that time; null for the system.',
  })
  async unit(): Promise<Unit | null> {
    const { unitId } = this.state;
    return unitId === null ? null : shownAs(this.view, 'UNIT', unitId);
  }

  @Field(() => Delegation, {
    nullable: true,
    description: "Delegation acted under; null when acting in one's own right.",
  })
  async delegation(): Promise<Delegation | null> {
    const { delegationId, officeId } = this.state;
    if (delegationId === null || officeId === null) return null;
    const office = await this.view.records.record('OFFICE', officeId);
    const given = office?.delegations.find((each) => each.id === delegationId);
    return office && given ? new Delegation(this.view, office, given) : null;
  }
}
