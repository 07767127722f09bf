import { Field, Int, ObjectType } from 'type-graphql';
import type { AnswerQuality, BothCounts } from '../petition/answerQuality';
import { DateScalar, PositionScalar } from './scalars';
import { Rate } from './values.types';
import type { View } from './view';
import { Shows } from './shows';

@ObjectType('PetitionAnswerQualityReport', { description: 'Answered is not resolved.' })
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
  cutoff: { type: () => DateScalar, from: 'on', about: 'Last day counted.' },
})
@Shows('counts', {
  receivedRaw: { type: () => Int, from: 'received.raw', about: 'Received, before merging.' },
  received: {
    type: () => Int,
    from: 'received.merged',
    about: 'Received, merged ones counted once.',
  },
  resolvedUnsatisfactorily: {
    type: () => Int,
    from: 'resolvedUnsatisfactorily.merged',
    about: 'Latest answer RESOLVED, yet judged unsatisfactory by that day: not in `resolved`.',
  },
  resolvedUnsatisfactorilyRaw: {
    type: () => Int,
    from: 'resolvedUnsatisfactorily.raw',
    about: 'The same of petitions before merging.',
  },
})
export class PetitionAnswerQualityReport {
  constructor(
    readonly view: View,
    readonly counts: AnswerQuality,
  ) {}

  private ofMerged({ merged }: BothCounts): Rate {
    return Rate.ofCounts(merged, this.counts.received.merged, this.view.on);
  }

  private ofRaw({ raw }: BothCounts): Rate {
    return Rate.ofCounts(raw, this.counts.received.raw, this.view.on);
  }

  @Field(() => Rate, { description: 'Answered, over `received`.' })
  get answered(): object {
    return this.ofMerged(this.counts.answered);
  }

  @Field(() => Rate, { description: 'Answered, over `receivedRaw`.' })
  get answeredOfRaw(): object {
    return this.ofRaw(this.counts.answered);
  }

  @Field(() => Rate, { description: 'Answered by the due day.' })
  get answeredOnTime(): object {
    return this.ofMerged(this.counts.answeredOnTime);
  }

  @Field(() => Rate, {
    description:
      'Latest answer RESOLVED and not judged unsatisfactory by that day, over `received`.',
  })
  get resolved(): object {
    return this.ofMerged(this.counts.resolved);
  }

  @Field(() => Rate, { description: 'The same over `receivedRaw`.' })
  get resolvedOfRaw(): object {
    return this.ofRaw(this.counts.resolved);
  }

  @Field(() => Rate, { description: 'Latest answer IN_PROGRESS.' })
  get inProgress(): object {
    return this.ofMerged(this.counts.inProgress);
  }

  @Field(() => Rate, { description: 'Latest answer EXPLAINED.' })
  get explained(): object {
    return this.ofMerged(this.counts.explained);
  }

  @Field(() => Rate, { description: 'Answers judged satisfactory over answers judged.' })
  get satisfactory(): object {
    return Rate.ofCounts(this.counts.satisfactory, this.counts.judged, this.view.on);
  }
}
