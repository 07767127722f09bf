import { Arg, Field, ID, ObjectType } from 'type-graphql';
import type { Actor } from '../kernel/actor';
import type { LocalDate } from '../kernel/localDate';
import { shownAs } from './anyRecord.types';
import { namedAs } from './namedRecord.types';
import { Delegation, Office, Unit } from './organisation.types';
import { personNamed } from './personNamed';
import { dayArgument } from './questionArguments';
import { DateScalar } from './scalars';
import { ActorRoleEnum } from './sharedEnums';
import { Shows } from './shows';
import type { View } from './view';

@ObjectType('Person', {
  description: 'An official, by pseudonym. Never a citizen who spoke or petitioned.',
})
@Shows({
  id: { type: () => ID, from: 'pseudonym', about: 'Pseudonym.' },
})
export class Person {
  constructor(
    private readonly view: View,
    readonly pseudonym: string,
    /** Office in which the person is met; null where it is none in particular. */
    private readonly metIn: string | null,
  ) {}

  @Field(() => String, {
    nullable: true,
    description:
      "Name in public office, as it is right by today's knowledge whatever the moment asked about; the title of an office held once it was replaced; null when not given.",
  })
  displayName(): Promise<string | null> {
    return personNamed(this.view.records)(this.pseudonym, this.metIn);
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
  get person(): Person | null {
    const { personId, officeId } = this.state;
    return personId === null ? null : new Person(this.view, personId, officeId);
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
