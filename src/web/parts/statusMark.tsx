const waiting = new Set(['CLAIMED', 'OBJECTED']);
const underWay = new Set(['IN_PROGRESS', 'PARTLY_VERIFIED', 'VERIFIED', 'CLOSED', 'SUSPENDED']);

interface StatusMarkProps {
  readonly status: string;
  /** The API's word for it. */
  readonly children: string;
}

/** Quieter than the badge: a mark and a word. A square on its corner waits for a verdict. */
export function StatusMark({ status, children }: StatusMarkProps) {
  const mark = waiting.has(status) ? ' waiting' : underWay.has(status) ? ' under-way' : '';
  return <span className={`status${mark}`}>{children}</span>;
}
