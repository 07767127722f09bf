/**
 * The secret of a one-time link, as the address brought it behind `#`, where no server sees it. It leaves
 * the address at once, so that it stands in no history and is copied nowhere.
 */
export function takeLinkFromAddress(): string | null {
  const link = location.hash.slice(1);
  if (!link.startsWith('l_')) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return link;
}
