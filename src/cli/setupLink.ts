import type { AccountService } from '../accounts/accountService';

/** Where people open a link, at the address under which the server listens. */
export const addressOf = (url: string, secret: string): string => `${url}/dang-nhap#${secret}`;

/**
 * Until somebody can sign in by a password, every start prints a link that makes the first administrator.
 * On standard error, beside the log, which carries no secrets.
 */
export function printSetupLink(
  service: Pick<AccountService, 'setupLink'>,
  url: string,
  print: (text: string) => void,
): void {
  const link = service.setupLink();
  if (link === null) return;
  const until = new Date(link.endsAt).toISOString();
  print(
    `Thiết lập lần đầu: mở liên kết này để lập tài khoản quản trị, dùng một lần, đến ${until}.\n` +
      `First start: open this link to make the account of the administrator, once, until then.\n` +
      `  ${addressOf(url, link.secret)}\n`,
  );
}
