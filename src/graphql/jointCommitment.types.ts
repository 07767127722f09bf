import { Field, ObjectType } from 'type-graphql';
import { coPromisorsOn } from '../commitment/jointState';
import { namedAs } from './namedRecord.types';
import { Office } from './organisation.types';
import { RecurringCommitment } from './recurringCommitment.types';

/** Who promised it together; the rest of it is `Commitment`. */
@ObjectType()
export abstract class JointCommitment extends RecurringCommitment {
  @Field(() => Boolean, {
    description: 'Promised by several together (R47); the promisor alone is accountable.',
  })
  get isJoint(): boolean {
    return coPromisorsOn(this.known, this.view.on).length > 0;
  }

  @Field(() => [Office], { description: 'Who promised it as well; empty unless joint.' })
  async coPromisors(): Promise<Office[]> {
    const joint = coPromisorsOn(this.known, this.view.on);
    return Promise.all(joint.map(({ officeId }) => namedAs(this.view, 'OFFICE', officeId)));
  }
}
