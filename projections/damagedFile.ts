/** SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html). */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

/** Whether a file of read models is beyond use. Nothing is lost by deleting it: the log has it all. */
export function isDamaged(error: unknown): boolean {
  // Not instanceof: the driver's errors may come from another realm than ours, as under jest.
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && DAMAGED.has(error.errcode & 0xff);
}
