import type { Fold } from '../kernel/decider';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { DeadlineTrigger } from './deadlineTrigger';
import { bindingByCode, type MeetingBinding } from './meetingBinding';
import type { PeriodUnit } from './periodUnit';
import type { DeadlineRuleEvent } from './ruleEvents';

/** One version of a rule, in force from `validFrom` to `validTo`. */
export interface DeadlineRuleVersion {
  readonly id: string;
  readonly code: string;
  /** In Vietnamese. */
  readonly title: string;
  readonly legalBasis: LegalBasis | null;
  readonly validFrom: LocalDate;
  /** Last day in force; null while in force. */
  readonly validTo: LocalDate | null;
  readonly trigger: DeadlineTrigger;
  /** Negative counts back from the trigger. */
  readonly quantity: number;
  readonly unit: PeriodUnit;
  readonly rollsForward: boolean;
  readonly maximumExtensions: number | null;
  readonly maximumExtensionDays: number | null;
  /** What it binds meetings to, and which; null for a rule about no meeting. */
  readonly binds: MeetingBinding | null;
  /** Whether somebody said since that it binds others than was recorded. */
  readonly isBindingCorrected: boolean;
}

/** All versions of the rule of one code. Plain JSON: read models store it. */
export interface DeadlineRuleState {
  /** Name of the stream. */
  readonly id: string;
  /** Number of its events. */
  readonly version: number;
  readonly isSynthetic: boolean;
  readonly code: string;
  /** By first day in force; no two are in force on one day. */
  readonly versions: readonly DeadlineRuleVersion[];
}

/** Null before the rule is first enacted. */
export const deadlineRuleFold: Fold<DeadlineRuleState | null, DeadlineRuleEvent> = {
  initial: null,
  evolve(state, event) {
    if (event.type === 'RuleEnacted') {
      const { ruleId, ...data } = event.data;
      const legalBasis = event.metadata.legalBasis[0] ?? null;
      const enacted = {
        id: ruleId,
        ...data,
        legalBasis,
        validTo: null,
        binds: data.binds ?? bindingByCode(data.code),
        isBindingCorrected: false,
      };
      return {
        id: event.stream,
        version: event.version,
        isSynthetic: state?.isSynthetic ?? event.metadata.isSynthetic,
        code: data.code,
        versions: [...(state?.versions ?? []), enacted].sort((a, b) =>
          a.validFrom < b.validFrom ? -1 : 1,
        ),
      };
    }
    if (state === null) return null;
    const { ruleId } = event.data;
    const changed =
      event.type === 'RuleRepealed'
        ? { validTo: event.data.validTo }
        : { binds: event.data.binds.to, isBindingCorrected: true };
    return {
      ...state,
      version: event.version,
      versions: state.versions.map((each) => (each.id === ruleId ? { ...each, ...changed } : each)),
    };
  },
};

/** Whether a version is in force on a day. */
export const isInForce = (
  { validFrom, validTo }: Pick<DeadlineRuleVersion, 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean => validFrom <= on && (validTo === null || on <= validTo);

/** The version in force on a day; null when none is. */
export const ruleInForce = (
  rule: DeadlineRuleState | null,
  on: LocalDate,
): DeadlineRuleVersion | null => rule?.versions.find((version) => isInForce(version, on)) ?? null;
