import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GroupedOpinion, ListedMatter } from '../../projections/sameMatters/queries';
import { connectionOf } from './connection.types';
import { Opinion } from './opinion.types';
import { listedOpinion } from './opinionList.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import type { View } from './view';
import { Shows } from './shows';

@ObjectType('OpinionGroup', {
  description:
    'One matter raised again at another meeting: texts that equal or nearly equal each other (R41), or petitions merged into one.',
})
@Shows('matter', {
  id: { type: () => ID, from: 'key.id', about: 'Identifies the group: its first opinion.' },
  timesRaised: {
    type: () => Int,
    from: 'opinions.length',
    about: 'How often it was raised, the first time included.',
  },
  meetingsCount: { type: () => Int, from: 'meetings', about: 'At how many meetings.' },
})
export class OpinionGroup {
  constructor(
    private readonly view: View,
    readonly matter: ListedMatter,
  ) {}

  private opinion({ meetingId, id }: GroupedOpinion): Promise<Opinion> {
    return listedOpinion(this.view, meetingId, id);
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
