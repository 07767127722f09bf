import { EventStoreError } from '../errors';
import { LogAnchor } from '../logAnchor';
import { readFailure } from './failure';
import type { LogConnection } from './logConnection';
import { readIdentity } from './logIdentity';
import type { ServerLog } from './serverLog';

/** Holds on to the record that names the log, until later ones are known. */
export function anchorOnServer(
  { leader, policy, identity, identityStream }: LogConnection,
  log: ServerLog,
): LogAnchor {
  const ground = {
    recordAt: async (place: number) => (await log.recordAt(place))?.id ?? null,
    async logId() {
      try {
        return (await readIdentity(leader.client, identityStream, policy))?.id ?? null;
      } catch (error) {
        throw error instanceof EventStoreError ? error : readFailure(error);
      }
    },
  };
  return new LogAnchor(ground, identity.id, { place: identity.origin, id: identity.recordId });
}
