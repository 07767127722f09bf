import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allProjections } from '../../projections/registry';
import type { Config } from '../config';
import { placeOf } from '../kernel/position';
import type { Log } from '../http/log';
import { openApplication } from './application';
import { askForRebuild } from './controlClient';
import { controlSocketIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import { withProgress, type Progress } from './progress';
import { lockSlot, slotsOf } from './readSlot';
import { rebuildModels } from './rebuildModels';
import type { Report } from './report';

/** What stays in a slot when its read models go. */
const KEPT = new Set(['slot.lock', 'control.sock']);

/** Deletes the read models of slots that nobody keeps up: whoever takes one next makes them anew. */
function empty(slots: readonly string[]): void {
  for (const directory of slots) {
    const held = lockSlot(directory);
    if (held === null) continue;
    for (const name of readdirSync(directory).filter((each) => !KEPT.has(each)))
      rmSync(join(directory, name), { recursive: true, force: true });
    held.close();
  }
}

const quiet = (): void => undefined;
const silentLog: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

async function rebuildHere(config: Config, model: string | null, progress: Progress) {
  const application = await openApplication(config, { log: silentLog });
  try {
    await rebuildModels({
      readModels: application.readModels,
      model,
      head: placeOf(await application.store.head()),
      onProgress: (done, total) => progress.update(done, total),
    });
  } finally {
    await application.close();
  }
}

function assertKnown(model: string | null): void {
  const names = allProjections.map(({ name }) => name);
  if (model === null || names.includes(model)) return;
  throw new CommandFailure(
    exitCodes.usage,
    'UNKNOWN_MODEL',
    `Không có mô hình đọc ${model}; there is no read model ${model}, only ${names.join(', ')}`,
  );
}

/**
 * Builds read models anew: by the processes that use the data folder, each its own, else here.
 * @param model its name; null for all
 */
export async function rebuild(config: Config, model: string | null): Promise<Report> {
  assertKnown(model);
  const { running, free } = slotsOf(config.dataDir);
  // With nobody running this command takes the lowest slot itself.
  empty(running.length === 0 ? free.slice(1) : free);
  const label = 'Dựng lại mô hình đọc; rebuilding';
  for (const directory of running)
    await withProgress({ label, total: 0 }, (progress) =>
      askForRebuild(controlSocketIn(directory), model, (done, total) =>
        progress.update(done, total),
      ),
    );
  if (running.length === 0)
    await withProgress({ label, total: 0 }, (progress) => rebuildHere(config, model, progress));
  const vi = running.length > 0 ? `${running.length} tiến trình đang chạy` : 'ngay tại đây';
  const en = running.length > 0 ? `by ${running.length} running processes` : 'here';
  return {
    lines: [`Đã dựng lại ${model ?? 'tất cả'} (${vi}); rebuilt ${model ?? 'all'} ${en}.`],
    result: {
      models: model === null ? allProjections.map(({ name }) => name) : [model],
      runningProcesses: running.length,
    },
  };
}
