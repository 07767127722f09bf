import type { CombinedError } from 'urql';

/** Why a sign-in was not done: words of the server, and the field at fault. */
export interface Problem {
  /** Null when the server did not answer. */
  readonly message: string | null;
  readonly field: string | null;
}

interface Answer {
  readonly data?: { readonly result: object } | undefined;
  readonly error?: CombinedError | undefined;
}

interface Refusal {
  readonly message: string;
  readonly field: string | null;
}

const isRefusal = (result: object): result is Refusal => 'message' in result;

/** Null once it is done. */
export function problemOf({ data, error }: Answer): Problem | null {
  if (data === undefined) {
    const [first] = error?.graphQLErrors ?? [];
    return { message: first?.message ?? null, field: null };
  }
  const { result } = data;
  return isRefusal(result) ? { message: result.message, field: result.field } : null;
}
