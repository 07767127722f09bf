import { recordKindOf } from '../kernel/ids';
import type { View } from './view';

/** The meeting of either kind that an id names; null when it names none. */
export async function meetingOf(view: View, id: string) {
  switch (recordKindOf(id)) {
    case 'DIALOGUE_CONFERENCE':
      return view.records.conference(id);
    case 'VOTER_CONTACT_SESSION':
      return view.records.voterContact(id);
    default:
      return null;
  }
}
