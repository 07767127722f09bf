import { Arg, Field, ObjectType } from 'type-graphql';
import { occurredOnLabel } from '../i18n/occurredOnLabel';
import { quantityLabel } from '../i18n/quantityLabel';
import { percentOf, type DecimalText } from '../kernel/decimal';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Quantity } from '../kernel/quantity';
import { languageArgument, LanguageEnum, type Language } from './language';
import { DateScalar, DecimalScalar } from './scalars';
import { DatePrecisionEnum, QualifierEnum } from './sharedEnums';
import { Shows } from './shows';

@ObjectType('OccurredOn', {
  description: 'When something happened in the world, as exactly as it is known.',
})
@Shows('state', {
  date: {
    type: () => DateScalar,
    about:
      'Calendar date; the last day of the month, quarter or year where the precision is not DAY.',
  },
  precision: { type: () => DatePrecisionEnum, about: 'How exactly the date is known.' },
})
export class OccurredOnType {
  constructor(readonly state: OccurredOn) {}

  @Field(() => String, {
    description: 'The date as people write it: 05/12/2026, tháng 10/2023, quý I/2027, năm 2023.',
  })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return occurredOnLabel(this.state, language ?? 'VI');
  }
}

@ObjectType('Quantity', { description: "An amount with its unit and the wording's qualifier." })
@Shows('state', {
  value: { type: () => DecimalScalar, about: 'The amount.' },
  unit: {
    type: () => String,
    about:
      'Code from the list of measures: HOUSEHOLD (hộ), PERSON (người), VISIT (lượt), SESSION (cuộc), DELEGATION (đoàn), CASE (vụ việc), LETTER (đơn), PERCENT, PERCENTAGE_POINT (điểm phần trăm), MILLION_DONG and more.',
  },
  qualifier: { type: () => QualifierEnum, about: 'How the amount was worded.' },
})
export class QuantityType {
  constructor(readonly state: Quantity) {}

  @Field(() => String, { description: 'The amount as people write it: "trên 2.500 cuộc".' })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return quantityLabel(this.state, language ?? 'VI');
  }
}

@ObjectType('Rate', { description: 'A share that never loses where it came from.' })
@Shows('counts', {
  numerator: {
    type: () => DecimalScalar,
    from: 'part',
    about: 'Counted part; null when only the rate was reported.',
    isNullable: true,
  },
  denominator: {
    type: () => DecimalScalar,
    from: 'whole',
    about: 'Counted whole; null when only the rate was reported.',
    isNullable: true,
  },
})
@Shows({
  cutoff: {
    type: () => DateScalar,
    from: 'lastDay',
    about: 'Last day counted; null when the source gives none or an impossible one.',
    isNullable: true,
  },
})
export class Rate {
  private constructor(
    readonly counts: { readonly part: DecimalText; readonly whole: DecimalText },
    readonly lastDay: LocalDate,
  ) {}

  /** A rate worked out from two counts (R27). */
  static ofCounts(part: number, whole: number, cutoff: LocalDate): Rate {
    return new Rate(
      { part: String(part) as DecimalText, whole: String(whole) as DecimalText },
      cutoff,
    );
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Percent: as reported, or worked out and rounded half up to two places; null when there is nothing to divide by.',
  })
  get value(): string | null {
    return percentOf(this.counts.part, this.counts.whole);
  }

  @Field(() => Boolean, { description: 'True when the source gave a rate without counts.' })
  get isReportedOnly(): boolean {
    return false;
  }
}

@ObjectType('LegalBasis', {
  description:
    'A document that a rule, decision or record rests on (căn cứ): "Quyết định số 322-QĐ/TU, ngày 16/5/2022".',
})
@Shows('state', {
  documentType: {
    type: () => String,
    about:
      'Kind of document as written: Luật, Nghị quyết, Quyết định, Kết luận, Kế hoạch, Thông báo.',
  },
  symbol: { type: () => String, about: 'Number and symbol as written: 322-QĐ/TU.' },
  issuedOn: { type: () => DateScalar, isNullable: true, about: 'Day of issue; null when unknown.' },
  issuer: { type: () => String, isNullable: true, about: 'Issuing body; null when unknown.' },
  provision: {
    type: () => String,
    isNullable: true,
    about: 'Article, clause or point; null for the whole document.',
  },
  isConfirmed: {
    type: () => Boolean,
    about: 'False while somebody still has to check it against the text in force.',
  },
})
export class LegalBasisType {
  constructor(readonly state: LegalBasis) {}
}
