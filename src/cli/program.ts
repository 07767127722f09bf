import { Command, CommanderError } from 'commander';
import { readConfig } from '../config';
import { acceptLoss } from './acceptLoss';
import { beginAccounts, recoverAccount } from './accountCommands';
import { backup } from './backup';
import { exitCodes } from './exitCode';
import { failureOf } from './failure';
import { confirmClock } from './clockConfirm';
import { requireFileLog } from './fileLog';
import { copyLog } from './logCopy';
import { exportLog } from './logExport';
import { importLog } from './logImport';
import { verifyLog } from './logVerify';
import { makeFilesPrivate } from './privateFolder';
import { rebuild } from './rebuild';
import { report, type Report } from './report';
import { restore } from './restore';
import { sample } from './sample';
import { serve } from './serve';
import { showConfig } from './showConfig';
import type { StopSignals } from './stopSignals';

interface JsonOption {
  readonly json?: boolean;
}

interface ForceOption extends JsonOption {
  readonly force?: boolean;
}

interface ServeOption extends JsonOption {
  readonly sample?: boolean;
}

const JSON_HELP = 'kết quả là một dòng JSON; the result is one line of JSON';
const settings = () => readConfig(process.env);
const fileSettings = () => requireFileLog(settings());

/** Ends the process even when something still holds it: the command is over. */
async function end(
  options: JsonOption,
  command: () => Promise<Report> | Report,
  isOutputTaken = false,
): Promise<never> {
  process.exit(await report({ json: options.json, isOutputTaken }, async () => command()));
}

async function start(options: ServeOption, stops: StopSignals): Promise<void> {
  try {
    await serve({ config: settings(), withSample: options.sample === true, stops });
  } catch (error) {
    await end(options, () => {
      throw error;
    });
  }
}

const withJson = (command: Command): Command => command.option('--json', JSON_HELP);

function addLogCommands(program: Command): void {
  const log = program.command('log').description('Sổ nhật ký sự kiện. The log of events.');
  withJson(log.command('export [file]'))
    .description('Xuất ra NDJSON (- là đầu ra chuẩn). Writes the log as NDJSON.')
    .option('--force', 'ghi đè tệp đã có; overwrite an existing file')
    .action((file: string | undefined, options: ForceOption) => {
      const to = file ?? '-';
      const force = options.force === true;
      return end(options, () => exportLog(settings(), to, { force }), to === '-');
    });
  withJson(log.command('import <file>'))
    .description('Ghi lại một bản xuất (- là đầu vào chuẩn). Puts an export back; may be repeated.')
    .action((file: string, options: JsonOption) => end(options, () => importLog(settings(), file)));
  withJson(log.command('copy <folder>'))
    .description('Chép sang thư mục dữ liệu khác. Copies the log to another data folder.')
    .action((folder: string, options: JsonOption) =>
      end(options, () => copyLog(fileSettings(), folder)),
    );
  withJson(log.command('accept-loss'))
    .description('Chạy tiếp dù mất phần cuối. Goes on without the end of the log that was lost.')
    .action((options: JsonOption) => end(options, () => acceptLoss(fileSettings())));
  withJson(log.command('verify [file]'))
    .description('Kiểm tra nhật ký hoặc một bản sao lưu. Looks at everything in a log or a backup.')
    .action((file: string | undefined, options: JsonOption) =>
      end(options, () => verifyLog(file === undefined ? fileSettings() : settings(), file)),
    );
}

function addFolderCommands(program: Command): void {
  withJson(program.command('backup <file>'))
    .description('Sao lưu nhật ký đang chạy rồi kiểm tra. Backs up a running log and verifies it.')
    .option('--force', 'ghi đè tệp đã có; overwrite an existing file')
    .action((file: string, options: ForceOption) =>
      end(options, () => backup(fileSettings(), file, { force: options.force === true })),
    );
  withJson(program.command('restore <file>'))
    .description('Phục hồi từ bản sao lưu. Puts a backup in the place of the log.')
    .option('--force', 'thay nhật ký đã có, bản cũ được giữ; replace a log, the old one is kept')
    .action((file: string, options: ForceOption) =>
      end(options, () => restore(fileSettings(), file, { force: options.force === true })),
    );
  withJson(program.command('rebuild [model]'))
    .description('Dựng lại mô hình đọc từ nhật ký. Builds read models anew from the log.')
    .action((model: string | undefined, options: JsonOption) =>
      end(options, () => rebuild(settings(), model ?? null)),
    );
}

function addAccountCommands(program: Command): void {
  const accounts = program.command('accounts').description('Tài khoản. Who may sign in.');
  withJson(accounts.command('begin'))
    .description('Bắt đầu lại khi tệp tài khoản hỏng hoặc mất. Begins anew where the file is lost.')
    .option('--force', 'kể cả khi tệp còn tốt, bản cũ được giữ; also where it is sound, kept aside')
    .action((options: ForceOption) =>
      end(options, () => beginAccounts(settings(), { force: options.force === true })),
    );
  withJson(accounts.command('recover <name>'))
    .description('Liên kết đặt lại mật khẩu, dùng một lần. A one-time link to a new password.')
    .action((name: string, options: JsonOption) =>
      end(options, () => recoverAccount(settings(), name)),
    );
}

/** The command line: `serve` is what happens when nothing else is asked for. */
const createProgram = (stops: StopSignals): Command => {
  const program = new Command('giu-loi').exitOverride();
  program.description('Giữ Lời: sổ ghi các lời hứa với dân. The record of promises to the people.');
  withJson(program.command('serve', { isDefault: true }))
    .description('Chạy máy chủ. Runs the server; settings are environment variables (README).')
    .option('--sample', 'nạp dữ liệu mẫu, một lần; load the sample data, once')
    .action((options: ServeOption) => start(options, stops));
  withJson(program.command('sample'))
    .description('Nạp dữ liệu mẫu, một lần. Loads the sample data, once.')
    .action((options: JsonOption) => end(options, () => sample(settings())));
  withJson(program.command('config'))
    .description('In các thiết lập đang có hiệu lực, trừ bí mật. Prints the effective settings.')
    .action((options: JsonOption) => end(options, () => showConfig(process.env)));
  addFolderCommands(program);
  addLogCommands(program);
  addAccountCommands(program);
  withJson(
    program
      .command('clock')
      .description('Đồng hồ của máy. The clock of this machine.')
      .command('confirm'),
  )
    .description('Xác nhận đồng hồ đang đúng. Says that the clock is right as it stands.')
    .action((options: JsonOption) => end(options, () => confirmClock(settings())));
  return program.hook('preAction', async (_, command) => {
    if (command.name() !== 'serve') await stops.release();
  });
};

/** Nothing named means `serve`, so Commander would take a wrong name for an argument of that. */
function refuseUnknownName(program: Command, name: string | undefined): void {
  if (name === undefined || name.startsWith('-') || name === 'help') return;
  if (program.commands.some((command) => command.name() === name)) return;
  program.error(
    `error: không có lệnh ${name}, xem --help; there is no command ${name}, see --help`,
  );
}

/** Does what the command line asks for and ends with a code of `exitCode.ts`. */
export async function runProgram(stops: StopSignals): Promise<void> {
  makeFilesPrivate();
  try {
    const program = createProgram(stops);
    refuseUnknownName(program, process.argv[2]);
    await program.parseAsync();
  } catch (error) {
    const { exitCode, message } = failureOf(error);
    // Commander has said what is wrong already; help that was asked for is no failure.
    if (!(error instanceof CommanderError)) console.error(message);
    const wasAsked = error instanceof CommanderError && error.exitCode === 0;
    process.exitCode = wasAsked ? exitCodes.done : exitCode;
  }
}
