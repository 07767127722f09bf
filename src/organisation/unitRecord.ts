import { unitPrefix } from './unitPrefix';
import { unitPermissions } from './unitPermissions';
import { defineRecord, nobodyStands } from '../kernel/recordDefinition';
import { decideUnit } from './decideUnit';
import { organisationRejections } from './rejections';
import { unitCommands } from './unitCommands';
import { unitEvents } from './unitEvents';
import { unitFold } from './unitState';
import { unitPassages } from './passages';

/** A body or an administrative unit. */
export const unitRecord = defineRecord({
  kind: 'UNIT',
  prefix: unitPrefix,
  words: { about: 'Body or administrative unit.', vi: 'Đơn vị', en: 'Unit' },
  feature: 'organisation',
  events: unitEvents,
  commands: unitCommands,
  permissions: unitPermissions,
  fold: unitFold,
  passages: unitPassages,
  decide: decideUnit,
  rejections: organisationRejections,
  facts: { standing: nobodyStands },
});
