import type { Rejection } from '../kernel/rejection';
import { entitledTo } from './entitled';
import type { Route } from './route';

/**
 * A refusal that names the way out (R50): who may send the command, or the state that the record is
 * in. Where the feature that refused has named something, that stays.
 */
export function withWayOut(
  rejection: Rejection,
  route: Pick<Route, 'permission' | 'stateInWords'>,
  recordState: unknown,
): Rejection {
  if (rejection.values !== undefined) return rejection;
  if (rejection.code === 'NOT_ALLOWED')
    return { ...rejection, values: { who: entitledTo(route.permission) } };
  const state = rejection.code === 'WRONG_STATE' ? route.stateInWords(recordState) : null;
  return state === null ? rejection : { ...rejection, values: { state } };
}
