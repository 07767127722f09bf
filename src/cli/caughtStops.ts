import { catchStopSignals } from './stopSignals';

/** Caught where this is imported: before everything that takes long to load. */
export const stops = catchStopSignals();
