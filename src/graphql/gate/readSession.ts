import type { ReadModels } from '../../../projections/readModels';

/** The read models at one moment, until it is given back. */
export type ReadSession = Awaited<ReturnType<ReadModels['session']>>;
