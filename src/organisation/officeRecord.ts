import { defineRecord } from '../kernel/recordDefinition';
import { decideOffice } from './decideOffice';
import { officeCommands } from './officeCommands';
import { officeEvents } from './officeEvents';
import { officeFold } from './officeState';
import { organisationRejections } from './rejections';

/** An office, whoever holds it. */
export const officeRecord = defineRecord({
  kind: 'OFFICE',
  feature: 'organisation',
  events: officeEvents,
  commands: officeCommands,
  fold: officeFold,
  decide: decideOffice,
  rejections: organisationRejections,
});
