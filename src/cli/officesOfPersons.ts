import { officesHeldBy } from '../../projections/organisation/queries';
import { officesDelegatingTo, overseersUnits } from '../../projections/organisation/seats';
import type { OfficesOfPersons } from '../accounts/officesOfPersons';
import type { PersonOffices } from '../accounts/seats';
import type { EventStore } from '../eventstore/port';
import type { LocalDate } from '../kernel/localDate';
import type { OfficeState } from '../organisation/officeState';
import { askUpToDate, type ReadAccess } from '../processes/readAccess';

/** Streams that say who holds which office, and of whose body it is. */
const streamPrefixes = ['office-', 'orgUnit-'];

/** How many people's offices are remembered. */
const REMEMBERED = 10_000;

export interface WatchedOffices extends OfficesOfPersons {
  /** Grows when any office or unit changed, or another day began. */
  version(): string;
  close(): Promise<void>;
}

/**
 * Who holds which office, by the read model that has caught up with the log; remembered until the log
 * says something of offices, or another day begins. While the log is away, what was known last holds.
 */
export function watchOffices(
  store: EventStore,
  access: ReadAccess,
  today: () => LocalDate,
): WatchedOffices {
  let changes = 0;
  const remembered = new Map<
    string,
    { readonly version: string; readonly offices: PersonOffices }
  >();
  const version = () => `${today()}/${changes}`;
  const watching = store.subscribeAll({
    after: 'end',
    filter: { streamPrefixes },
    onBatch: ({ events }) => {
      if (events.length > 0) changes += 1;
    },
  });
  watching.finished.catch(() => undefined);

  const ask = (personId: string): Promise<PersonOffices> =>
    askUpToDate(access, 'organisation', (database) => {
      const held = officesHeldBy(database, personId, today());
      const delegating = officesDelegatingTo(
        database,
        held.map(({ id }) => id),
      );
      const overseers = overseersUnits(
        database,
        [...held, ...delegating].map((each) => each.unitId),
      );
      const seen = (office: OfficeState) => ({ office, isOverseers: overseers.has(office.unitId) });
      return { held: held.map(seen), delegating: delegating.map(seen) };
    });

  return {
    version,
    async of(personId) {
      const asked = version();
      const known = remembered.get(personId);
      if (known?.version === asked) return known.offices;
      try {
        const offices = await ask(personId);
        if (remembered.size >= REMEMBERED) remembered.clear();
        // Taken before asking: what came meanwhile is asked for again.
        remembered.set(personId, { version: asked, offices });
        return offices;
      } catch (error) {
        if (known !== undefined && store.contact().isAway) return known.offices;
        throw error;
      }
    },
    close: () => watching.stop(),
  };
}
