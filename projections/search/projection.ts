import { passageOf, recordKindOf, recordPrefixes } from '../../src/records/recordKinds';
import { searchOf } from './apply';

export const searchProjection = searchOf({
  prefixes: recordPrefixes,
  kindOf: recordKindOf,
  passageOf,
});
