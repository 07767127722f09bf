import { defineRecord } from '../kernel/recordDefinition';
import { decideUnit } from './decideUnit';
import { organisationRejections } from './rejections';
import { unitCommands } from './unitCommands';
import { unitEvents } from './unitEvents';
import { unitFold } from './unitState';

/** A body or an administrative unit. */
export const unitRecord = defineRecord({
  kind: 'UNIT',
  feature: 'organisation',
  events: unitEvents,
  commands: unitCommands,
  fold: unitFold,
  decide: decideUnit,
  rejections: organisationRejections,
});
