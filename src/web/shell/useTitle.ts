import { useEffect } from 'react';

/** Names the tab, so that two of them can be told apart and a screen reader says where it came. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Giữ Lời`;
  }, [title]);
}
