import { defineRecord } from '../kernel/recordDefinition';
import { reorganisationCommands } from './commands';
import { decideReorganisationCommands } from './decide';
import { reorganisationEvents } from './events';
import { reorganisationRejections } from './rejections';
import { reorganisationFold } from './state';

/** A reorganisation of units. */
export const reorganisationRecord = defineRecord({
  kind: 'REORGANISATION',
  feature: 'reorganisation',
  events: reorganisationEvents,
  commands: reorganisationCommands,
  fold: reorganisationFold,
  decide: decideReorganisationCommands,
  rejections: reorganisationRejections,
});
