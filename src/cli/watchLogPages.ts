import { LogCheck, type LogDamage } from '../eventstore/sqlite/logCheck';
import type { Log } from '../http/log';

/** Between two slices of some 2 ms: at most a tenth of the thread, whatever the disk. */
const PAUSE_MS = 20;
const SHARE = 10;
/** Between the end of one look through the log and the next. */
const REST_MS = 3_600_000;

/** Knows of pages of the log that cannot be read. */
export interface PageWatch {
  damage(): LogDamage | null;
  stop(): void;
}

/** A log on a server is looked after by that. */
export const noPageWatch: PageWatch = { damage: () => null, stop: () => undefined };

/** Looks through the log file as long as the process runs, and says in its log what it finds. */
export function watchLogPages(path: string, log: Log): PageWatch {
  const check = new LogCheck(path);
  let told: string | null = null;
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    const began = performance.now();
    let isEnd: boolean;
    try {
      isEnd = check.slice();
    } catch (err) {
      log.error({ err }, 'the log cannot be looked through');
      isEnd = true;
    }
    const damage = check.damage();
    if (damage !== null && damage.message !== told)
      log.error(damage, 'pages of the log cannot be read: run `log verify`, restore a backup');
    told = damage?.message ?? null;
    const pause = Math.max(PAUSE_MS, (performance.now() - began) * SHARE);
    timer = setTimeout(look, isEnd ? REST_MS : pause).unref();
  }

  timer = setTimeout(look, PAUSE_MS).unref();
  return {
    damage: () => check.damage(),
    stop() {
      clearTimeout(timer ?? undefined);
      check.close();
    },
  };
}
