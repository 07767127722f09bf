import { Field, ObjectType } from 'type-graphql';
import type { Attendance } from '../meeting/attendance';
import { quotient } from '../kernel/decimal';
import type { Quantity } from '../kernel/quantity';
import { DecimalScalar } from './scalars';
import { QuantityType } from './values.types';

const shown = (quantity: Quantity | null): QuantityType | null =>
  quantity && new QuantityType(quantity);

@ObjectType('Attendance', {
  description: 'Head counts; visits and people are different units and never added.',
})
export class AttendanceType {
  constructor(private readonly state: Attendance) {}

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Meetings or receptions (cuộc) where one record sums up several; null otherwise.',
  })
  get sessions(): QuantityType | null {
    return shown(this.state.sessions);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description:
      'Visits (lượt tiếp) of a reception, never speakers, who are told by `opinionsCounted`; null when not counted.',
  })
  get visits(): QuantityType | null {
    return shown(this.state.visits);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'People (người); null when not counted.',
  })
  get people(): QuantityType | null {
    return shown(this.state.people);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Large delegations (đoàn đông người), part of the visits; null when not counted.',
  })
  get delegations(): QuantityType | null {
    return shown(this.state.delegations);
  }

  @Field(() => QuantityType, {
    nullable: true,
    description: 'Households (hộ) that were represented; null when not counted.',
  })
  get households(): QuantityType | null {
    return shown(this.state.households);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'People per visit to two places; null unless both are exact.',
  })
  get peoplePerVisit(): string | null {
    const { people, visits } = this.state;
    if (people?.qualifier !== 'EXACT' || visits?.qualifier !== 'EXACT') return null;
    return quotient(people.value, visits.value, 2);
  }
}
