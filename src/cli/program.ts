import { Command } from 'commander';
import { ConfigError, readConfig } from '../config';
import { ClockFileError } from './clocks';
import { serve } from './serve';

/** What a person can mend without knowing the program: said plainly, without a stack. */
function plainReason(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof ClockFileError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EADDRINUSE')
    return `PORT: cổng đang có chương trình khác dùng; the port is taken (${error.message})`;
  if (error.code === 'EACCES' || error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return `DATA_DIR, PORT, HOST: ${error.message}`;
  if (error.code === 'STORE_UNAVAILABLE') return `DATA_DIR: ${error.message}`;
  return null;
}

async function start(options: { readonly sample?: boolean }): Promise<void> {
  try {
    const config = readConfig(process.env);
    await serve({ config, withSample: options.sample === true });
  } catch (error) {
    console.error(plainReason(error) ?? error);
    process.exit(1);
  }
}

/** The command line: `serve` is what happens when nothing else is asked for. */
export const createProgram = (): Command => {
  const program = new Command('giu-loi');
  program.description('Giữ Lời: sổ ghi các lời hứa với dân. The record of promises to the people.');
  program
    .command('serve', { isDefault: true })
    .description('Chạy máy chủ. Runs the server; settings are environment variables (README).')
    .option('--sample', 'nạp dữ liệu mẫu, một lần; load the sample data, once')
    .action(start);
  return program;
};
