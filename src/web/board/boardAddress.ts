/** Steps of the ladder, highest first: MTTQ was told, the superior was told, the debtor was told. */
export const steps = [3, 2, 1] as const;
export type Step = (typeof steps)[number];

/** What the address of the board asks for; what is absent in it is not narrowed. */
export interface BoardAsked {
  readonly step: Step | null;
  readonly unitId: string | null;
  /** Only those whose claim waits for a verdict. */
  readonly isWaiting: boolean;
}

export function boardAsked(address: URLSearchParams): BoardAsked {
  const step = steps.find((one) => String(one) === address.get('bac')) ?? null;
  return {
    step,
    unitId: address.get('don-vi'),
    isWaiting: address.get('cho-xac-minh') === '1',
  };
}

/** The address of what is asked, defaults left out. */
export function boardAddress({ step, unitId, isWaiting }: BoardAsked): string {
  const address = new URLSearchParams();
  if (step !== null) address.set('bac', String(step));
  if (unitId !== null) address.set('don-vi', unitId);
  if (isWaiting) address.set('cho-xac-minh', '1');
  const query = address.toString();
  return query === '' ? '/qua-han' : `/qua-han?${query}`;
}

interface OverdueFilter {
  readonly timeliness: ['OPEN_OVERDUE'];
  readonly minimumOverdueLevel?: number;
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly status?: ['CLAIMED'];
}

export function filterOf({ unitId, isWaiting }: BoardAsked, minimumLevel?: number): OverdueFilter {
  return {
    timeliness: ['OPEN_OVERDUE'],
    ...(minimumLevel === undefined ? {} : { minimumOverdueLevel: minimumLevel }),
    ...(unitId === null ? {} : { unitId, includeSubunits: true }),
    ...(isWaiting ? { status: ['CLAIMED'] } : {}),
  };
}

/** How many stand on each step, from counts that are "at least this step". */
export const countsByStep = (all: number, fromTwo: number, three: number) => ({
  1: all - fromTwo,
  2: fromTwo - three,
  3: three,
});
