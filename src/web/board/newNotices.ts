import { useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { BoardNotices } from './boardQuery';

export interface NewNotices {
  /** How many came that the board does not show yet. */
  readonly waiting: number;
  readonly isPaused: boolean;
  readonly toggle: () => void;
  readonly show: () => void;
  /** For the element in which a focus makes news wait. */
  readonly holder: { readonly ref: React.Ref<HTMLDivElement> };
}

/** News come in by themselves, except while someone is in the middle of the board, or paused it. */
export function useNewNotices(unitId: string | null, refresh: () => void): NewNotices {
  const board = useRef<HTMLDivElement>(null);
  const [isPaused, setPaused] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const filter = unitId === null ? null : { unitId, includeSubunits: true };
  useSubscription({ query: BoardNotices, variables: { filter } }, (_last: unknown, came) => {
    const isInRow = (board.current?.querySelector('li:focus-within') ?? null) !== null;
    if (isPaused || isInRow) setWaiting((count) => count + 1);
    else refresh();
    return came;
  });
  const show = () => {
    setWaiting(0);
    refresh();
  };
  const toggle = () => {
    setPaused(!isPaused);
    if (isPaused) show();
  };
  return { waiting, isPaused, toggle, show, holder: { ref: board } };
}
