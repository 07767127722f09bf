import { wordIn } from '../i18n/texts';
import { recordKindOf } from '../records/recordKinds';
import { wordsOf } from '../kernel/schema';
import { recordOf } from './anyRecord.types';
import { DialogueConference } from './conference.types';
import type { Language } from './language';
import { Office, Unit } from './organisation.types';
import { Petition } from './petition.types';
import { RecordKinds } from './sharedEnums';
import type { View } from './view';
import { VoterContactSession } from './voterContact.types';

/** Characters of a text that stands for a title. */
const LONGEST = 80;

/** The beginning of a text, up to the end of a word. */
function beginningOf(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' '));
  if (letters.length <= LONGEST) return letters.join('');
  const cut = letters.slice(0, LONGEST).join('');
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || cut.length).trimEnd()}…`;
}

/**
 * What a record is called in a list of others: never its id. Null for what is no record; the kind alone
 * where the reader may not see it.
 */
export async function recordTitle(
  view: View,
  id: string,
  language: Language,
): Promise<string | null> {
  const kind = recordKindOf(id);
  if (kind === null) return null;
  const record = await recordOf(view, id);
  if (record instanceof Unit) return record.name;
  // Every commune has a chairman: a title alone would not say whose.
  if (record instanceof Office) return `${record.state.title} · ${(await record.unit()).name}`;
  if (record instanceof DialogueConference || record instanceof VoterContactSession)
    return record.state.title;
  const called = wordIn(wordsOf(RecordKinds)[kind], language);
  return record instanceof Petition ? `${called}: ${beginningOf(record.known.text)}` : called;
}
