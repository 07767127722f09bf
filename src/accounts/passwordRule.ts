/** Characters; a longer one is no safer and would cost more to hash. */
const LEAST = 10;
const MOST = 200;

/** One password is one text, however the keyboard composes its accents. */
export const passwordAsKept = (typed: string): string => typed.normalize('NFC');

/** Whether a password may be chosen. What was leaked elsewhere cannot be known here. */
export function isGoodPassword(typed: string, loginName: string): boolean {
  if (typed.length > MOST) return false;
  const password = passwordAsKept(typed);
  const signs = [...password];
  if (signs.length < LEAST || new Set(signs).size < 4) return false;
  return !password.toLowerCase().includes(loginName);
}

/** Whether it can be anybody's: what is longer than any password is never hashed. */
export const isPasswordLength = (typed: string): boolean =>
  typed.length > 0 && typed.length <= MOST;
