import { Field, ObjectType } from 'type-graphql';
import { pendingCorrection } from '../commitment/state';
import { InheritedPart } from '../commitment/entryVocabulary';
import { CommitmentCorrection } from './correction.types';
import { graphqlEnum } from './graphqlEnum';
import { latestFirst, PlainList, type WholePlainList } from './plainList';
import { Shows } from './shows';
import { JointCommitment } from './jointCommitment.types';

const InheritedPartEnum = graphqlEnum(InheritedPart);

/** How the record of a commitment came to say what it says; the rest of it is `Commitment`. */
@ObjectType()
@Shows('known', {
  inherited: {
    type: () => [InheritedPartEnum],
    about: 'What was not said at its recording and taken from where it was made (R38).',
  },
  firstText: {
    type: () => String,
    isNullable: true,
    about: 'The words as they were first typed; null while no typing error was corrected (R40).',
  },
})
export abstract class EnteredCommitment extends JointCommitment {
  @Field(() => CommitmentCorrection, {
    nullable: true,
    description: 'Correction that waits to be confirmed; nothing has changed by it (R36).',
  })
  get pendingCorrection(): object | null {
    const pending = pendingCorrection(this.happened);
    return pending && new CommitmentCorrection(this.view, this, pending);
  }

  @PlainList(
    () => CommitmentCorrection,
    'Corrections made, proposed and refused, latest first (R36).',
  )
  corrections(): WholePlainList {
    return latestFirst(
      this.happened.corrections,
      (each) => new CommitmentCorrection(this.view, this, each),
    );
  }
}
