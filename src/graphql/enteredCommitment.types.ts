import { ObjectType } from 'type-graphql';
import { InheritedPart } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';
import { Shows } from './shows';
import { TimedCommitment } from './timedCommitment.types';

const InheritedPartEnum = graphqlEnum(InheritedPart);

/** How the record of a commitment came to say what it says; the rest of it is `Commitment`. */
@ObjectType()
@Shows('known', {
  inherited: {
    type: () => [InheritedPartEnum],
    about: 'What was not said at its recording and taken from where it was made (R38).',
  },
})
export abstract class EnteredCommitment extends TimedCommitment {}
