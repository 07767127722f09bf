/** Addresses of this server on the way to the provider of accounts and back. */
export const providerPaths = {
  root: '/provider',
  signIn: '/provider/sign-in',
  callback: '/provider/callback',
  signOut: '/provider/sign-out',
} as const;
