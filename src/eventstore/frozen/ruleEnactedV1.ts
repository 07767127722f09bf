export interface RuleEnactedV1 {
  readonly ruleId: string;
  readonly code: string;
  readonly title: string;
  readonly validFrom: string;
  readonly trigger: string;
  readonly quantity: number;
  readonly unit: string;
  readonly rollsForward: boolean;
  readonly maximumExtensions: number | null;
  readonly maximumExtensionDays: number | null;
}
