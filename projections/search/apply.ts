import { placeOf } from '../../src/kernel/position';
import type { Passage } from '../../src/kernel/passage';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { RecordKind } from '../../src/records/recordKinds';
import type { Projection } from '../projection';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { keepCurrent } from './entries';
import { keepOfficeTitles, officeTitleIn } from './officeTitles';
import { keepPersonNames } from './personNames';
import { passageSpans, schema, tables } from './table';
import { typedTexts } from './typedTexts';

/** What can be found: which streams are records, of what kind, and the texts that have a part of their own. */
interface Records {
  readonly prefixes: readonly string[];
  readonly kindOf: (id: string) => RecordKind | null;
  readonly passageOf: (event: Recorded) => Passage | null;
}

/** The list of kinds is handed in, so that new decisions of some kind are no new rows. */
export const searchOf = ({ prefixes, kindOf, passageOf }: Records): Projection => ({
  name: 'search',
  version: 18,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: prefixes,
  apply(event, database) {
    const from = event.metadata.occurredOn.date;
    const place = placeOf(event.position);
    const kind = kindOf(event.stream);
    if (kind === null) return;
    for (const passage of passagesOf(event, passageOf(event))) {
      const entry = keepCurrent({ id: event.stream, kind }, passage, database);
      const key = `${event.stream} ${passage.part}`;
      keepSpans(database, passageSpans, key, [{ from, rows: [[key, entry]] }], place);
    }
    keepOfficeTitles(event, place, database);
    keepPersonNames(event, place, database);
  },
});

/** The text that has a part of its own, and whatever else was typed: that stays for ever. */
function passagesOf(event: Recorded, own: Passage | null): Passage[] {
  const typed = typedTexts(event, own?.text ?? officeTitleIn(event));
  return [
    ...(own === null ? [] : [own]),
    ...(typed === null ? [] : [{ part: `event-${event.version}`, text: typed }]),
  ];
}
