import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Marked } from '../application/markedSentences';
import { recordKindOf } from '../records/recordKinds';
import { wordIn } from '../i18n/texts';
import { reasonWords } from '../promiseLexicon/reasonWords';
import { PromiseSuggestionStatus } from '../promiseLexicon/suggestionStatus';
import { SpokenTextKind, type SpokenText } from '../meeting/spokenText';
import type { PromiseSuggestion as Suggestion } from '../promiseLexicon/suggestions';
import { shownAs } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { DialogueConference } from './conference.types';
import { connectionOf } from './connection.types';
import { Deadline } from './deadline.types';
import { CountedWordingType } from './readWording.types';
import { graphqlEnum } from './graphqlEnum';
import { languageArgument, LanguageEnum, type Language } from './language';
import { fault } from './faults';
import { namedAs, recordNamed } from './namedRecord.types';
import { Recurrence } from './occurrence.types';
import { RecordType } from './record.types';
import { Shows } from './shows';
import type { View } from './view';
import { OccurredOnType } from './values.types';
import { wordedDeadline } from './wordedDeadline';

export const PromiseSuggestionStatusEnum = graphqlEnum(PromiseSuggestionStatus);

export const SpokenTextKindEnum = graphqlEnum(SpokenTextKind);

/** A suggestion with what people decided on it. */
export interface DecidedSuggestion extends Marked {
  readonly status: PromiseSuggestionStatus;
  /** Commitment that confirms it; null unless CONFIRMED. */
  readonly commitmentId: string | null;
}

@ObjectType('PromiseSuggestion', {
  description:
    'A sentence of minutes, a conclusion notice or an answer that the lexicon takes for a promise. `recordCommitment` with its id confirms it; rejections are remembered.',
})
@Shows('decided', {
  status: { type: () => PromiseSuggestionStatusEnum, about: 'State.' },
})
@Shows('spoken', {
  kind: { type: () => SpokenTextKindEnum, about: 'Text that it stands in.' },
  saidOn: {
    object: () => OccurredOnType,
    about:
      'When that was said: meeting, issue of the notice, answer. A promise confirming it was made then.',
  },
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the suggestion.' },
  sentence: { type: () => String, about: 'The sentence.' },
  startsAt: {
    type: () => Int,
    about: 'First character in the text, in Unicode code points from 0.',
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
    private readonly sourceId: string,
    readonly decided: DecidedSuggestion,
  ) {}

  get state(): Suggestion {
    return this.decided.suggestion;
  }

  get spoken(): SpokenText {
    return this.decided.spoken;
  }

  @Field(() => RecordType, {
    description: 'Conference, voter contact or petition whose text has it.',
  })
  async source(): Promise<object> {
    return recordNamed(this.view, this.sourceId);
  }

  @Field(() => DialogueConference, {
    description:
      'Conference whose minutes or notice hold it; BAD_USER_INPUT for one of another record: ask `source`.',
  })
  async conference(): Promise<object> {
    if (recordKindOf(this.sourceId) !== 'DIALOGUE_CONFERENCE')
      throw fault('BAD_USER_INPUT', 'suggestionOfNoConference');
    return namedAs(this.view, 'DIALOGUE_CONFERENCE', this.sourceId);
  }

  @Field(() => String, { description: 'Why it looks like a promise.' })
  reason(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return wordIn(reasonWords[this.state.reason], language ?? 'VI');
  }

  @Field(() => Deadline, {
    nullable: true,
    description:
      'What these words come to, counted from the day of the event that they name, else from `saidOn`; null when they name no day.',
  })
  async deadline(): Promise<object | null> {
    const { deadline, deadlineWording } = this.state;
    return deadline === null ? null : wordedDeadline(this.view, deadline, deadlineWording);
  }

  @Field(() => Recurrence, {
    nullable: true,
    description: 'How the duty recurs by these words (R44); null for what is owed once.',
  })
  get recurrence(): Recurrence | null {
    const { recurrence: rule, deadlineWording: wording } = this.state;
    return rule && new Recurrence({ rule, wording });
  }

  @Field(() => CountedWordingType, {
    nullable: true,
    description: 'The length that these words name, and the event from which it counts (R43).',
  })
  get counted(): object | null {
    return this.state.counted && new CountedWordingType(this.state.counted);
  }

  @Field(() => Commitment, {
    nullable: true,
    description: 'Commitment recorded from it; null unless CONFIRMED.',
  })
  async commitment(): Promise<object | null> {
    const { commitmentId } = this.decided;
    return commitmentId === null ? null : shownAs(this.view, 'COMMITMENT', commitmentId);
  }
}

export const PromiseSuggestionConnection = connectionOf(
  'PromiseSuggestion',
  'suggestions in the order of the texts',
  () => PromiseSuggestion,
);
