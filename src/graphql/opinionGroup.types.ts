import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GroupedOpinion, ListedMatter } from '../../projections/sameMatters/queries';
import { connectionOf } from './connection.types';
import { Opinion } from './opinion.types';
import { listedOpinion } from './opinionList.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import type { View } from './view';

@ObjectType('OpinionGroup', {
  description:
    'One matter raised again at another meeting: texts that equal or nearly equal each other (R41), or petitions merged into one.',
})
export class OpinionGroup {
  constructor(
    private readonly view: View,
    private readonly matter: ListedMatter,
  ) {}

  private opinion({ meetingId, id }: GroupedOpinion): Promise<Opinion> {
    return listedOpinion(this.view, meetingId, id);
  }

  @Field(() => ID, { description: 'Identifies the group: its first opinion.' })
  get id(): string {
    return this.matter.key.id;
  }

  @Field(() => Int, { description: 'How often it was raised, the first time included.' })
  get timesRaised(): number {
    return this.matter.opinions.length;
  }

  @Field(() => Int, { description: 'At how many meetings.' })
  get meetingsCount(): number {
    return this.matter.meetings;
  }

  @Field(() => Opinion, { description: 'When it was raised first.' })
  firstRaised(): Promise<Opinion> {
    return this.opinion(this.matter.opinions[0] as GroupedOpinion);
  }

  @Field(() => Opinion, { description: 'When it was raised last.' })
  lastRaised(): Promise<Opinion> {
    return this.opinion(this.matter.opinions.at(-1) as GroupedOpinion);
  }

  @PlainList(() => Opinion, 'All of them, earliest first.')
  opinions(): WholePlainList {
    return plainList(this.matter.opinions, (each) => this.opinion(each));
  }
}

export const OpinionGroupConnection = connectionOf(
  'OpinionGroup',
  'matters raised at more than one meeting, most often raised first',
  () => OpinionGroup,
);
