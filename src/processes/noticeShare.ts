/** Which commitments a clock sees to first: those whose hash falls to `index` of `of`. */
export interface NoticeShare {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** The whole, for a clock that is alone. */
export const wholeShare: NoticeShare = { index: 0, of: 1 };

/** FNV-1a over the id: cheap, the same on every machine, and even enough to share work by. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

export const isInShare = (commitmentId: string, { index, of }: NoticeShare): boolean =>
  hashOf(commitmentId) % of === index;

/** The share of the process that holds `own` among those that hold a slot of one folder. */
export function shareOfSlot(own: number, held: readonly number[]): NoticeShare {
  const all = held.includes(own) ? held : [...held, own];
  const sorted = [...all].sort((a, b) => a - b);
  return { index: sorted.indexOf(own), of: sorted.length };
}
