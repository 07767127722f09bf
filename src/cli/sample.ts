import pino from 'pino';
import type { Config } from '../config';
import { openApplication } from './application';
import { awaitingLog } from './awaitingLog';
import { loadSample } from './loadSample';
import type { Report } from './report';
import { sampleStage } from './sampleStage';

/** Loads the sample data through commands, once, without serving anybody. */
export async function sample(config: Config): Promise<Report> {
  // Standard output is the report's.
  const log = pino({ level: 'warn', base: null }, pino.destination(2));
  const application = await openApplication(config, { log });
  try {
    const { commandsRecorded } = await awaitingLog(config, () =>
      loadSample(sampleStage(application)),
    );
    return {
      lines: [
        commandsRecorded === 0
          ? 'Dữ liệu mẫu đã có đủ; the sample data is there already.'
          : `Đã ghi ${commandsRecorded} lệnh của dữ liệu mẫu; recorded ${commandsRecorded} commands.`,
      ],
      result: { commandsRecorded },
    };
  } finally {
    await application.close();
  }
}
