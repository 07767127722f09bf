import { defineRecord } from '../kernel/recordDefinition';
import { recordCommands, recordEvents } from '../kernel/recordedInError';
import { decideMistake, mistakeFold } from './decideMistake';

/** What records of every kind have in common: they may turn out never to have existed. */
export const mistakeRecord = defineRecord({
  kind: 'RECORD',
  feature: 'record',
  events: recordEvents,
  commands: recordCommands,
  fold: mistakeFold,
  decide: decideMistake,
  rejections: {},
});
