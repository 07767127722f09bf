import { funnelCounts, type FunnelCounts, type FunnelFilter } from '../../projections/funnel';
import type { View } from './view';

/** The funnel of the meetings at the moment of the view, worked out once in an answer. */
export async function funnelOf(view: View, meetings: FunnelFilter): Promise<FunnelCounts> {
  await view.turn();
  return view.once(['funnel', meetings], () => funnelCounts(view.rows, meetings));
}
