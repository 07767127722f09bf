import { Field, Int, ObjectType } from 'type-graphql';
import type { AnswerQuality, BothCounts } from '../petition/answerQuality';
import { DateScalar, PositionScalar } from './scalars';
import { Rate } from './values.types';
import type { View } from './view';

@ObjectType('PetitionAnswerQualityReport', { description: 'Answered is not resolved.' })
export class PetitionAnswerQualityReport {
  constructor(
    private readonly view: View,
    private readonly counts: AnswerQuality,
  ) {}

  private ofMerged({ merged }: BothCounts): Rate {
    return Rate.ofCounts(merged, this.counts.received.merged, this.view.on);
  }

  private ofRaw({ raw }: BothCounts): Rate {
    return Rate.ofCounts(raw, this.counts.received.raw, this.view.on);
  }

  @Field(() => PositionScalar, { description: 'Position that it reflects.' })
  get position(): string {
    return this.view.position;
  }

  @Field(() => DateScalar, { description: 'Last day counted.' })
  get cutoff(): string {
    return this.view.on;
  }

  @Field(() => Int, { description: 'Received, before merging.' })
  get receivedRaw(): number {
    return this.counts.received.raw;
  }

  @Field(() => Int, { description: 'Received, merged ones counted once.' })
  get received(): number {
    return this.counts.received.merged;
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

  @Field(() => Int, {
    description:
      'Latest answer RESOLVED, yet judged unsatisfactory by that day: not in `resolved`.',
  })
  get resolvedUnsatisfactorily(): number {
    return this.counts.resolvedUnsatisfactorily.merged;
  }

  @Field(() => Int, { description: 'The same of petitions before merging.' })
  get resolvedUnsatisfactorilyRaw(): number {
    return this.counts.resolvedUnsatisfactorily.raw;
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
