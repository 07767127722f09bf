import type { AccountService } from '../accounts/accountService';
import type { NewAccount } from '../accounts/links';
import { readRecord } from '../application/recordReader';
import type { EventStore } from '../eventstore/port';
import type { LocalDate } from '../kernel/localDate';
import { holdingOn, type OfficeState } from '../organisation/officeState';
import { administrator } from './sample/cast';
import type { Commune } from './sample/commune';
import { addressOf } from './setupLink';

/** A link of an account that was made for trying. */
export interface DemonstrationLink {
  readonly loginName: string;
  readonly secret: string;
}

export interface DemonstrationStage {
  readonly service: Pick<AccountService, 'demonstrate'>;
  readonly store: EventStore;
  readonly today: () => LocalDate;
}

/** Who of the commune can be tried: a secretary, two leaders, MTTQ and an administrator. */
const offices = (commune: Commune): readonly (readonly [loginName: string, officeId: string])[] => [
  ['mau-thu-ky', String(commune.asSecretary.officeId)],
  ['mau-chu-tich', String(commune.asChair.officeId)],
  ['mau-truong-phong', String(commune.asEconomyHead.officeId)],
  ['mau-mat-tran', String(commune.asFront.officeId)],
];

/**
 * Accounts without passwords for whoever holds these offices of the sample today, each with a one-time
 * link. Only for a server that nobody but this machine reaches.
 */
export async function beginDemonstration(
  { service, store, today }: DemonstrationStage,
  commune: Commune,
): Promise<readonly DemonstrationLink[]> {
  const accounts: NewAccount[] = [];
  for (const [loginName, officeId] of offices(commune)) {
    const record = await readRecord(store, officeId);
    const holding = record && holdingOn(record.state as OfficeState, today());
    if (holding) accounts.push({ loginName, personId: holding.personId });
  }
  const personId = String(administrator.personId);
  accounts.push({ loginName: 'mau-quan-tri', personId, isAdministrator: true });
  return accounts.flatMap((account) => {
    const link = service.demonstrate(account);
    return link === null ? [] : [{ loginName: account.loginName, secret: link.secret }];
  });
}

/** On standard error, beside the log, which carries no secrets. */
export function printDemonstrationLinks(
  links: readonly DemonstrationLink[],
  url: string,
  print: (text: string) => void,
): void {
  if (links.length === 0) return;
  const lines = links.map(
    ({ loginName, secret }) => `  ${loginName.padEnd(18)}${addressOf(url, secret)}\n`,
  );
  print(
    'Dùng thử dữ liệu mẫu, chỉ trên máy này: mở một liên kết (dùng một lần), hoặc chọn ở trang đăng nhập.\n' +
      'To try the sample, on this machine alone: open a link (once), or choose on the sign-in screen.\n' +
      lines.join(''),
  );
}
