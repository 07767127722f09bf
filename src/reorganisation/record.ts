import { reorganisationPrefix } from './prefix';
import { reorganisationPermissions } from './permissions';
import { defineRecord, nobodyStands } from '../kernel/recordDefinition';
import { reorganisationCommands } from './commands';
import { decideReorganisationCommands } from './decide';
import { reorganisationEvents } from './events';
import { reorganisationRejections } from './rejections';
import { reorganisationFold } from './state';
import { reorganisationPassages } from './passages';

/** A reorganisation of units. */
export const reorganisationRecord = defineRecord({
  kind: 'REORGANISATION',
  prefix: reorganisationPrefix,
  words: { about: 'Reorganisation.', vi: 'Sắp xếp tổ chức', en: 'Reorganisation' },
  feature: 'reorganisation',
  events: reorganisationEvents,
  commands: reorganisationCommands,
  permissions: reorganisationPermissions,
  fold: reorganisationFold,
  passages: reorganisationPassages,
  decide: decideReorganisationCommands,
  rejections: reorganisationRejections,
  facts: { standing: nobodyStands },
});
