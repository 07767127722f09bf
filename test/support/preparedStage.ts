import { preparedRecords, type PreparedRecords } from './preparedRecords';
import { establishSmallOrganisation, type SmallOrganisation } from './smallOrganisation';
import {
  openTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from './testApplication';

/** An application with a small organisation in it, and records to be had as far as a test needs. */
export interface PreparedStage {
  readonly app: TestApplication;
  readonly org: SmallOrganisation;
  readonly records: PreparedRecords;
}

export async function openPreparedStage(
  options: TestApplicationOptions = {},
): Promise<PreparedStage> {
  const app = await openTestApplication(options);
  const org = await establishSmallOrganisation(app);
  return { app, org, records: preparedRecords(app, org) };
}
