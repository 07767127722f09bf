/** Sends so many a second whether answered or not, as people do; resolves when all are answered. */
export async function atRate(
  perSecond: number,
  seconds: number,
  send: (n: number) => Promise<unknown>,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = start + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send(n));
  }
  await Promise.all(sent);
}

export const percentile99 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
