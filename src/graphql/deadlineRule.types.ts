import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { DeadlineTrigger } from '../calendar/deadlineTrigger';
import { PeriodUnit } from '../calendar/periodUnit';
import type { DeadlineRuleVersion } from '../calendar/ruleState';
import { englishRuleTitles } from '../calendar/ruleTitles';
import type { LegalBasis } from '../kernel/legalBasis';
import { connectionOf } from './connection.types';
import { graphqlEnum } from './graphqlEnum';
import { languageArgument, LanguageEnum, type Language } from './language';
import { DateScalar } from './scalars';
import { MeetingBindingType } from './meetingBinding.types';
import { Shows } from './shows';
import { LegalBasisType } from './values.types';
import type { View } from './view';

const DeadlineTriggerEnum = graphqlEnum(DeadlineTrigger);
const PeriodUnitEnum = graphqlEnum(PeriodUnit);

/** Stands where a rule was enacted without naming its document. */
const NO_DOCUMENT: LegalBasis = {
  documentType: '',
  symbol: '',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: false,
};

/** Rules are worded in Vietnamese; those shipped have a name in English by their code. */
function titleIn({ code, title }: DeadlineRuleVersion, language: Language): string {
  return language === 'VI' ? title : (englishRuleTitles[code] ?? title);
}

/** The version of a rule that an id names: the id is that of its stream and the first day in force. */
export async function ruleVersionNamed(view: View, id: string): Promise<DeadlineRuleVersion> {
  const rule = await view.records.deadlineRule(id.slice(0, id.lastIndexOf(':')));
  const version = rule?.versions.find((each) => each.id === id);
  if (version === undefined) throw new Error(`${id} is named by a record and missing`);
  return version;
}

export const deadlineRuleNamed = async (view: View, id: string): Promise<DeadlineRule> =>
  new DeadlineRule(await ruleVersionNamed(view, id));

@ObjectType('DeadlineRule', {
  description: 'A rule that gives a deadline, with its legal basis and days of validity.',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies this version of the rule.' },
  code: { type: () => String, about: 'Code shared by the versions: CONFERENCE_PUBLICATION.' },
  validFrom: { type: () => DateScalar, about: 'First day in force.' },
  validTo: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Last day in force; null while in force.',
  },
  trigger: { type: () => DeadlineTriggerEnum, about: 'What starts the count.' },
  quantity: { type: () => Int, about: 'Length; negative counts back from the trigger.' },
  unit: { type: () => PeriodUnitEnum, about: 'Unit of the length.' },
  rollsForward: {
    type: () => Boolean,
    about: 'Whether a last day off moves to the next working day.',
  },
  maximumExtensions: {
    type: () => Int,
    isNullable: true,
    about: 'Most extensions allowed; null for no limit.',
  },
  maximumExtensionDays: {
    type: () => Int,
    isNullable: true,
    about: 'Most days that all extensions may add; null for no limit.',
  },
  binds: {
    object: () => MeetingBindingType,
    isNullable: true,
    about: 'What it binds meetings to, and which; null for a rule about no meeting (R49).',
  },
})
export class DeadlineRule {
  constructor(readonly state: DeadlineRuleVersion) {}

  @Field(() => String, { description: 'What it asks for.' })
  title(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return titleIn(this.state, language ?? 'VI');
  }

  @Field(() => LegalBasisType, { description: 'Document that it rests on.' })
  get legalBasis(): object {
    return new LegalBasisType(this.state.legalBasis ?? NO_DOCUMENT);
  }
}

export const DeadlineRuleConnection = connectionOf(
  'DeadlineRule',
  'deadline rules by code, then first day in force',
  () => DeadlineRule,
);
