/** How much of an answer is waited for, and for how long. */
export interface FetchLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** No discovery document, key set or token answer comes near to that. */
export const providerLimits: FetchLimits = { timeoutMs: 3_000, mostBytes: 256 * 1024 };

/** The provider does not answer, or answers what nobody can use; what was known before still holds. */
export class ProviderAwayError extends Error {
  readonly code = 'PROVIDER_AWAY';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProviderAwayError';
  }
}

export type BoundedFetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

async function bytesWithin(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > most) throw new ProviderAwayError(`the answer is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Headers of what came over the line, without what says how it was packed there. */
function plainHeaders(headers: Headers): Headers {
  const plain = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding'])
    plain.delete(name);
  return plain;
}

/**
 * Asks another server, and follows it nowhere: its whole answer, if it is small, comes in time and is no word
 * of its own failure.
 * @throws ProviderAwayError
 */
export const boundedFetch =
  ({ timeoutMs, mostBytes }: FetchLimits): BoundedFetch =>
  async (url, init = {}) => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(url, { ...init, redirect: 'manual', signal });
      const body = response.body && (await bytesWithin(response.body, mostBytes));
      const { status } = response;
      if (status >= 500) throw new ProviderAwayError(`it was answered with ${status}`);
      return new Response(body?.byteLength ? Buffer.from(body) : null, {
        status,
        headers: plainHeaders(response.headers),
      });
    } catch (error) {
      if (error instanceof ProviderAwayError) throw error;
      const { message, cause } = error as Error;
      const reason = cause instanceof Error && cause.message !== '' ? cause.message : message;
      throw new ProviderAwayError(`no answer: ${reason}`, { cause: error });
    }
  };
