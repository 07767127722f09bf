const SHAPE = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** A sign-in name as it is kept: capitals and spaces around it do not count; null when it is none. */
export function loginNameOf(text: string): string | null {
  if (text.length > 200) return null;
  const name = text.normalize('NFKC').trim().toLowerCase();
  return SHAPE.test(name) ? name : null;
}
