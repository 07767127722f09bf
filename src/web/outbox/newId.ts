/**
 * An id that nothing else has: 128 random bits. `crypto.randomUUID` is there only for pages that came
 * over HTTPS, and an office network often has none.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
