import { useEffect, useState } from 'react';

/**
 * The secret of a one-time link, as the address brought it behind `#`, where no server sees it. It leaves
 * the address at once, so that it stands in no history and is copied nowhere.
 */
function takeLink(): string | null {
  const link = location.hash.slice(1);
  if (!link.startsWith('l_')) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return link;
}

/** The one-time link that was opened, until it is put away; null without one. */
export function useLinkInAddress(): readonly [link: string | null, putAway: () => void] {
  const [link, setLink] = useState(takeLink);
  useEffect(() => {
    const take = () => setLink((known) => takeLink() ?? known);
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return [link, () => setLink(null)];
}
