import type { Recorded } from '../../kernel/recordedEvent';
import type { OfficeEvent } from '../../organisation/officeEvents';
import type { PersonNamed } from '../personNamed';

/** An event as it is shown. */
export type NamesShown = (event: Recorded) => Promise<Recorded>;

/** An event that names a person tells the name by which the person is shown today: the log keeps what was typed. */
export const namesShown =
  (named: PersonNamed): NamesShown =>
  async (event) => {
    const office = event as Recorded<OfficeEvent>;
    if (office.type !== 'OfficeHolderAppointed' && office.type !== 'HolderNameCorrected')
      return event;
    if (office.data.displayName === null) return event;
    const displayName = await named(office.data.personId, office.stream);
    return { ...event, data: { ...event.data, displayName } };
  };
