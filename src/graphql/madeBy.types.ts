import type { CommitmentState } from '../commitment/state';
import { namedAs } from './namedRecord.types';
import { plainList, type WholePlainList } from './plainList';
import type { View } from './view';

/** Promises of a relation that had been made by the day of the moment, none of them in error (R37). */
export const madeBy = (view: View, known: readonly CommitmentState[]): WholePlainList =>
  plainList(
    known.filter(
      ({ madeOn, mistake }) => madeOn.date <= view.on && (mistake === null || mistake.on > view.on),
    ),
    ({ id }) => namedAs(view, 'COMMITMENT', id),
  );
