import { secretary } from '../kernel/permission';
import { ownStream } from '../kernel/need';
import { defineRecord, standing } from '../kernel/recordDefinition';
import { recordEvents } from '../kernel/recordedInError';
import { noStanding } from '../kernel/standing';
import { standingOf } from '../kernel/standingNeeds';
import { decideMistake, mistakeFold } from './decideMistake';
import { mistakeCommands } from './mistakeCommands';

/** What records of every kind have in common: they may turn out never to have existed. */
export const mistakeRecord = defineRecord({
  kind: 'RECORD',
  prefix: '',
  words: null,
  feature: 'record',
  events: recordEvents,
  commands: mistakeCommands,
  permissions: { markRecordedInError: secretary },
  fold: mistakeFold,
  decide: decideMistake,
  rejections: {},
  facts: {
    // Units and offices are kept by nobody: they are ended, not undone, as other records hang on them.
    standing: standing({
      needs: { named: standingOf(ownStream) },
      of: ({ named }) => named ?? noStanding,
    }),
  },
});
