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

/** One per superseded version of an event; none has been superseded yet. */
export const upcasters: readonly Upcaster[] = [];
