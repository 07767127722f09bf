import { Arg, Field, ObjectType } from 'type-graphql';
import type { OpenCommand } from '../application/openCommands';
import { commandLabel, rejectionText, wordIn } from '../i18n/texts';
import { languageArgument, LanguageEnum, type Language } from './language';
import { RejectionCodeEnum } from './rejected.types';
import { Shows } from './shows';
import { plainList, type WholePlainList } from './plainList';

@ObjectType('Action', {
  description: 'A command on a record, and whether whoever asks may send it now.',
})
@Shows('open', {
  command: { type: () => String, about: 'Its mutation.' },
})
export class Action {
  constructor(readonly open: OpenCommand) {}

  @Field(() => String, { description: 'The command in words, as on a button.' })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return commandLabel(this.open.command, language ?? 'VI');
  }

  @Field(() => Boolean, {
    description:
      'Whether it may be sent now: role, office and state of the record allow it. What is then typed may still be refused.',
  })
  get isAllowed(): boolean {
    return this.open.refusal === null;
  }

  @Field(() => RejectionCodeEnum, {
    nullable: true,
    description: 'Rule that would refuse it; null when it may be sent.',
  })
  get code(): string | null {
    return this.open.refusal?.code ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why not, and who can mend it; null when it may be sent.',
  })
  message(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string | null {
    const { refusal } = this.open;
    return refusal && rejectionText(refusal, language ?? 'VI');
  }

  @Field(() => [String], {
    description: 'Who may send it at all, each by the way in which he stands to the record.',
  })
  whoMay(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string[] {
    return this.open.whoMay.map((words) => wordIn(words, language ?? 'VI'));
  }
}

/** What a field of actions says of itself. */
export const ACTIONS =
  'Commands on it, those that whoever asks may send now and all others with why not and who may; none when signed out, for another moment than the present, and while the log is away.';

export const actionsShown = (commands: readonly OpenCommand[]): WholePlainList =>
  plainList(commands, (each) => new Action(each));
