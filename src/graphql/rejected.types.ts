import { Arg, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { NotFollowed } from '../application/commandRequest';
import { rejections } from '../i18n/rejections';
import { rejectionText } from '../i18n/texts';
import type { Position } from '../kernel/position';
import type { Rejection } from '../kernel/rejection';
import { languageArgument, LanguageEnum, type Language } from './language';
import { PositionScalar } from './scalars';
import { Shows } from './shows';

export const RejectionCodeEnum = Object.fromEntries(
  Object.keys(rejections).map((code) => [code, code]),
);
registerEnumType(RejectionCodeEnum, {
  name: 'RejectionCode',
  description: 'Rules that refuse. More may be added; treat an unknown code by its message.',
  valuesConfig: Object.fromEntries(
    Object.entries(rejections).map(([code, { about }]) => [code, { description: about }]),
  ),
});

@ObjectType('Rejected', {
  description: 'A refusal by a rule of the domain; nothing was recorded.',
})
@Shows('rejection', {
  code: { type: () => RejectionCodeEnum, about: 'Rule that refused.' },
  field: {
    type: () => String,
    isNullable: true,
    about:
      'Path of the input field at fault, such as "deadline.fixed.date"; null when it is no single field.',
  },
})
@Shows({
  position: {
    type: () => PositionScalar,
    from: 'decidedAt',
    about: 'Position at which the decision was made.',
  },
})
export class Rejected {
  constructor(
    readonly rejection: Rejection,
    readonly decidedAt: Position,
  ) {}

  @Field(() => String, { description: 'What is wrong and who can mend it.' })
  message(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return rejectionText(this.rejection, language ?? 'VI');
  }
}

@ObjectType('NotFollowed', {
  description:
    'A record that a corrected day, or a move, asks to follow, and that could not: it stands as it was, and its own history says so (R39).',
})
@Shows('rejection', {
  code: { type: () => RejectionCodeEnum, about: 'Rule that stood against it.' },
})
@Shows('missed', {
  id: { type: () => ID, about: 'The promise or petition; look it up with `record`.' },
})
export class NotFollowedType {
  readonly rejection: Rejection;

  constructor(readonly missed: NotFollowed) {
    this.rejection = missed.rejection;
  }

  @Field(() => String, { description: 'Why it could not, and who can mend it.' })
  message(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return rejectionText(this.rejection, language ?? 'VI');
  }
}
