import type { Timeliness } from '../parts/timelinessLook';

/** The boxes as the address spells them, in the order in which they are looked at. */
export const boxes = {
  'qua-han': 'OPEN_OVERDUE',
  'trong-han': 'OPEN_IN_TIME',
  'khong-han': 'NO_DEADLINE',
  'dung-han': 'DONE_ON_TIME',
  'xong-muon': 'DONE_LATE',
} as const satisfies Readonly<Record<string, Timeliness>>;
export type Box = keyof typeof boxes;
export const boxNames = Object.keys(boxes) as Box[];

const orders = {
  han: { field: 'DUE_DATE', direction: 'ASCENDING' },
  'han-xa': { field: 'DUE_DATE', direction: 'DESCENDING' },
  moi: { field: 'CHANGED_AT', direction: 'DESCENDING' },
} as const;
export type Order = keyof typeof orders;

/** Every unit there is, where the one acted in would be the default. */
export const EVERYWHERE = 'tat-ca';

export interface UnitAsked {
  /** Null: the default of who asks. */
  readonly unitId: string | null;
  readonly box: Box | null;
  readonly words: string;
  readonly order: Order;
}

export function unitAsked(address: URLSearchParams): UnitAsked {
  const order = address.get('xep') ?? '';
  return {
    unitId: address.get('don-vi'),
    box: boxNames.find((one) => one === address.get('o')) ?? null,
    words: address.get('tu-khoa') ?? '',
    order: Object.hasOwn(orders, order) ? (order as Order) : 'han',
  };
}

/** The address of what is asked, defaults left out. */
export function unitAddress({ unitId, box, words, order }: UnitAsked): string {
  const address = new URLSearchParams();
  if (unitId !== null) address.set('don-vi', unitId);
  if (box !== null) address.set('o', box);
  if (words !== '') address.set('tu-khoa', words);
  if (order !== 'han') address.set('xep', order);
  const query = address.toString();
  return query === '' ? '/cam-ket' : `/cam-ket?${query}`;
}

interface ScopeFilter {
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly text?: string;
}

/** What is asked for but the box, by which the boxes are counted. */
export function scopeFilter({ unitId, words }: UnitAsked, own: string | null): ScopeFilter {
  const unit = unitId === EVERYWHERE ? null : (unitId ?? own);
  return {
    ...(unit === null ? {} : { unitId: unit, includeSubunits: true }),
    ...(words === '' ? {} : { text: words }),
  };
}

export const rowFilter = (asked: UnitAsked, own: string | null) => ({
  ...scopeFilter(asked, own),
  ...(asked.box === null ? {} : { timeliness: [boxes[asked.box]] }),
});

export const orderOf = ({ order }: UnitAsked) => orders[order];
