/** Brings data stored in one version of an event's shape to the next version. */
export interface Upcaster {
  readonly type: string;
  /** Version that it reads; it gives `from + 1`. */
  readonly from: number;
  readonly upcast: (data: unknown) => object;
}

/** Pure and total over everything ever stored in that version; `Old` is its shape, frozen in the file. */
export const defineUpcaster = <Old, New extends object>(
  type: string,
  from: number,
  upcast: (data: Old) => New,
): Upcaster => ({ type, from, upcast: (data) => upcast(data as Old) });

/** A deadline of the first versions: neither period nor rule was kept. */
interface DeadlineV1 {
  readonly wording: string | null;
}

const deadlineV2 = <D extends DeadlineV1>(deadline: D) => ({
  ...deadline,
  period: null,
  addedDays: 0,
  rule: null,
  awaitedEvent: null,
});

interface WithDeadlineV1 {
  readonly deadline: DeadlineV1;
}

const withDeadlineV2 = (data: WithDeadlineV1) => ({
  ...data,
  deadline: deadlineV2(data.deadline),
});

/** One per superseded version of an event. */
export const upcasters: readonly Upcaster[] = [
  defineUpcaster('DeadlineSet', 1, withDeadlineV2),
  defineUpcaster('CommitmentReopened', 1, withDeadlineV2),
  defineUpcaster('ExtensionGranted', 1, (data: WithDeadlineV1) => ({
    ...withDeadlineV2(data),
    causeConfirmedByOfficeId: null,
  })),
  defineUpcaster('ExtensionRequested', 1, (data: object) => ({ ...data, objectiveCause: null })),
  defineUpcaster('FulfilmentVerified', 1, (data: object) => ({
    ...data,
    remainder: null,
    verifiedQuantity: null,
  })),
];
