import pino from 'pino';
import type { Config } from '../config';
import { openApplication } from './application';
import { tellClockIsRight } from './controlClient';
import { controlSocketIn } from './dataFolder';
import { slotsOf } from './readSlot';
import type { Report } from './report';

/**
 * Says for the operator that the clock of this machine is right as it stands: to every process that
 * uses the data folder, and to those that start there later.
 */
export async function confirmClock(config: Config): Promise<Report> {
  const { running } = slotsOf(config.dataDir);
  for (const directory of running) await tellClockIsRight(controlSocketIn(directory));
  if (running.length === 0) {
    const log = pino({ level: 'warn', base: null }, pino.destination(2));
    const application = await openApplication(config, { log });
    try {
      await application.confirmClock();
    } finally {
      await application.close();
    }
  }
  return {
    lines: ['Đồng hồ được xác nhận là đúng; the clock is taken to be right as it stands.'],
    result: { runningProcesses: running.length },
  };
}
