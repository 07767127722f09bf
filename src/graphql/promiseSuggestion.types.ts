import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { promiseReasonText } from '../i18n/texts';
import { PromiseSuggestionStatus } from '../promiseLexicon/suggestionStatus';
import type { PromiseSuggestion as Suggestion } from '../promiseLexicon/suggestions';
import { commitmentOf } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { DialogueConference } from './conference.types';
import { connectionOf } from './connection.types';
import { Deadline } from './deadline.types';
import { graphqlEnum } from './graphqlEnum';
import { languageArgument, LanguageEnum, type Language } from './language';
import { conferenceNamed } from './namedRecord.types';
import { Shows } from './shows';
import type { View } from './view';
import { wordedDeadline } from './wordedDeadline';

export const PromiseSuggestionStatusEnum = graphqlEnum(PromiseSuggestionStatus);

/** A suggestion with what people decided on it. */
export interface DecidedSuggestion {
  readonly suggestion: Suggestion;
  readonly status: PromiseSuggestionStatus;
  /** Commitment that confirms it; null unless CONFIRMED. */
  readonly commitmentId: string | null;
}

@ObjectType('PromiseSuggestion', {
  description:
    'A sentence of minutes that the lexicon takes for a promise. `recordCommitment` with its id confirms it; rejections are remembered.',
})
@Shows('decided', {
  status: { type: () => PromiseSuggestionStatusEnum, about: 'State.' },
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the suggestion.' },
  sentence: { type: () => String, about: 'The sentence.' },
  startsAt: {
    type: () => Int,
    about: "First character in the minutes' text, in Unicode code points from 0.",
  },
  length: { type: () => Int, about: 'Length in code points.' },
  phrase: { type: () => String, about: 'Phrase of the lexicon that matched.' },
  deadlineWording: {
    type: () => String,
    isNullable: true,
    about: 'Words that set a deadline; null when there are none.',
  },
  isConditional: { type: () => Boolean, about: 'True when it hangs on a condition (nếu …).' },
  isWeak: { type: () => Boolean, about: 'True when it says too little to be checked.' },
})
export class PromiseSuggestion {
  constructor(
    private readonly view: View,
    private readonly conferenceId: string,
    readonly decided: DecidedSuggestion,
  ) {}

  get state(): Suggestion {
    return this.decided.suggestion;
  }

  @Field(() => DialogueConference, { description: 'Conference whose minutes hold it.' })
  async conference(): Promise<object> {
    return conferenceNamed(this.view, this.conferenceId);
  }

  @Field(() => String, { description: 'Why it looks like a promise.' })
  reason(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return promiseReasonText(this.state.reason, language ?? 'VI');
  }

  @Field(() => Deadline, {
    nullable: true,
    description: 'What these words come to, counted from the day held; null when they name no day.',
  })
  async deadline(): Promise<object | null> {
    const { deadline, deadlineWording } = this.state;
    return deadline === null ? null : wordedDeadline(this.view, deadline, deadlineWording);
  }

  @Field(() => Commitment, {
    nullable: true,
    description: 'Commitment recorded from it; null unless CONFIRMED.',
  })
  async commitment(): Promise<object | null> {
    const { commitmentId } = this.decided;
    return commitmentId === null ? null : commitmentOf(this.view, commitmentId);
  }
}

export const PromiseSuggestionConnection = connectionOf(
  'PromiseSuggestion',
  'suggestions in the order of the minutes',
  () => PromiseSuggestion,
);
