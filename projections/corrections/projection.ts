import { recordKindOf } from '../../src/records/recordKinds';
import { correctionsOf } from './apply';

export const correctionsProjection = correctionsOf(recordKindOf);
