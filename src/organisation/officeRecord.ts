import { officePrefix } from './officePrefix';
import { officePermissions } from './officePermissions';
import { defineRecord, nobodyStands } from '../kernel/recordDefinition';
import { decideOffice } from './decideOffice';
import { officeCommands } from './officeCommands';
import { officeEvents } from './officeEvents';
import { officeFold } from './officeState';
import { organisationRejections } from './rejections';

/** An office, whoever holds it. */
export const officeRecord = defineRecord({
  kind: 'OFFICE',
  prefix: officePrefix,
  words: { about: 'Office.', vi: 'Chức vụ', en: 'Office' },
  feature: 'organisation',
  events: officeEvents,
  commands: officeCommands,
  permissions: officePermissions,
  fold: officeFold,
  decide: decideOffice,
  rejections: organisationRejections,
  facts: { standing: nobodyStands },
});
