import { ObjectType } from 'type-graphql';
import type { OfficeRightState } from '../organisation/officeState';
import { OfficeRight } from '../organisation/officeRight';
import { graphqlEnum } from './graphqlEnum';
import { LegalBasisType } from './values.types';
import { DateScalar } from './scalars';
import { Shows } from './shows';

const OfficeRightEnum = graphqlEnum(OfficeRight);

@ObjectType('OfficeRightTime', {
  description: 'A right that an office has for a time, beyond what its title gives.',
})
@Shows('state', {
  right: { type: () => OfficeRightEnum, about: 'The right.' },
  from: { type: () => DateScalar, about: 'First day.' },
  withdrawnOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'First day on which it no longer holds; null while it does.',
  },
  decision: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'Decision by which it was granted; null when not recorded.',
  },
})
export class OfficeRightTime {
  constructor(readonly state: OfficeRightState) {}
}
