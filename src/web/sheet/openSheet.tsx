import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { useAnswer } from '../api/useAnswer';
import { dayOfInstant } from '../format/dates';
import { newId } from '../outbox/newId';
import { useDraft } from '../outbox/useDraft';
import { useOutbox } from '../outbox/useOutbox';
import { keeperOf } from '../session/acting';
import { useActing } from '../session/session';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { calendarOf } from './calendarOf';
import { CurrentRow } from './currentRow';
import { emptyRow, isBlank, rowOf, underNewIds, entriesOf, type RowDraft } from './row';
import { sendCommands } from './sendCommands';
import { SheetAside } from './sheetAside';
import { SheetBand } from './sheetBand';
import { SentRowsQuery, type Sheet, type SheetMeeting } from './sheetQuery';
import { SheetLine } from './sheetLine';
import { isAllShown, sheetRows } from './sheetRows';

/** How soon a colleague's rows show. */
const LOOK_MS = 5_000;

interface OpenSheetProps {
  readonly meeting: SheetMeeting;
  readonly sheet: Sheet;
}

/** What is half written: the row, and the unit that the next promise is likely for. */
interface Draft {
  readonly row: RowDraft;
  readonly leadUnitId: string;
}

const today = (): string => dayOfInstant(new Date().toISOString());

/** The sheet of one meeting: what the server has, what is on its way, and the row that is written. */
export function OpenSheet({ meeting, sheet }: OpenSheetProps) {
  const { language } = useWords();
  const client = useClient();
  const keeper = keeperOf(useActing());
  const send = useMemo(() => sendCommands(client, languageOfApi(language)), [client, language]);
  const { outbox, entries, keptAt, changed } = useOutbox(keeper, send);
  const [draftAt, setDraftAt] = useState<number | null>(null);
  const noteKept = useCallback(() => setDraftAt(Date.now()), []);
  const audience = meeting.audiences[0] ?? '';
  const [draft, change] = useDraft<Draft>(
    `${keeper} draft ghi ${meeting.id}`,
    () => ({ row: emptyRow(newId(), audience), leadUnitId: '' }),
    noteKept,
  );
  const [{ data }, ask] = useAnswer(SentRowsQuery, {
    id: meeting.id,
    language: languageOfApi(language),
  });
  const sent = data?.dialogueConference ?? null;
  const ours = useMemo(
    () => (entries ?? []).filter(({ recordId }) => recordId === meeting.id),
    [entries, meeting.id],
  );
  const arrived = ours.filter(({ state }) => state.kind === 'SENT').length;
  useEffect(() => {
    const look = () => ask({ requestPolicy: 'network-only' });
    if (arrived > 0) look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [ask, arrived]);
  useEffect(() => {
    if (sent !== null && isAllShown(sent, ours)) void outbox.forgetSent(meeting.id).then(changed);
  }, [sent, ours, outbox, meeting.id, changed]);
  const calendar = useMemo(() => calendarOf(sheet.workCalendar), [sheet.workCalendar]);
  const units = useMemo(
    () => [meeting.unit, ...meeting.unit.subunits.nodes].map(({ id, name }) => ({ id, name })),
    [meeting.unit],
  );
  const heldOn =
    meeting.heldOn?.date ?? (meeting.startsAt === null ? today() : dayOfInstant(meeting.startsAt));
  const rows = useMemo(() => sheetRows(sent, ours), [sent, ours]);
  if (draft === null || entries === null) return null;

  const meetingOfRow = { id: meeting.id, heldOn, promisorOfficeId: meeting.chairOffice.id };
  const keep = async (row: RowDraft): Promise<void> => {
    for (const entry of entriesOf(row, meetingOfRow, Date.now())) await outbox.add(entry);
    change((before) => ({
      row: emptyRow(newId(), row.audience),
      leadUnitId: row.promise?.leadUnitId || before.leadUnitId,
    }));
    await changed();
  };
  const open = (row: RowDraft) => change((before) => ({ ...before, row }));
  const takeBackLast = async (): Promise<void> => {
    const last = ours.filter(({ command }) => command === 'recordOpinion').at(-1);
    if (last === undefined || !isBlank(draft.row)) return;
    const promise = ours.find(({ after }) => after === last.id) ?? null;
    if (!(await outbox.takeBack(last.id))) return;
    open(underNewIds(rowOf(last, promise), newId));
    await changed();
  };
  const reopen = async (id: string): Promise<void> => {
    const entry = ours.find((each) => each.id === id);
    if (entry === undefined || !isBlank(draft.row)) return;
    const promise = ours.find(({ after }) => after === id) ?? null;
    open(underNewIds(rowOf(entry, promise), newId));
    await outbox.discard(id);
    await changed();
  };
  const facts = { units, audiences: sheet.audiences, calendar, heldOn };
  const sentCount = rows.filter(({ state }) => state.kind === 'SENT').length;
  return (
    <div className="sheet-screen">
      <SheetBand
        meeting={meeting}
        status={sent?.status ?? meeting.status}
        heldOn={heldOn}
        keptAt={Math.max(keptAt ?? 0, draftAt ?? 0) || null}
        sent={sentCount}
        all={rows.length}
        unsent={ours.filter(({ state }) => state.kind === 'KEPT').length}
      />
      <div className="sheet-work">
        <main className="sheet-main">
          <h1 className="spoken">{meeting.title}</h1>
          <SheetColumns />
          <ol className="sheet-rows">
            {rows.map((row) => (
              <SheetLine
                key={row.key}
                row={row}
                facts={facts}
                meeting={meetingOfRow}
                canOpen={isBlank(draft.row)}
                onOpen={(id) => void reopen(id)}
                onMend={async (id, input) => {
                  await outbox.mend(id, newId(), input);
                  await changed();
                }}
              />
            ))}
          </ol>
          <CurrentRow
            number={
              rows.length +
              1 +
              ((sent?.opinions.totalCount ?? 0) - (sent?.opinions.nodes.length ?? 0))
            }
            promiseNumber={rows.flatMap(({ promises }) => promises).length + 1}
            row={draft.row}
            leadUnitId={draft.leadUnitId}
            facts={facts}
            chair={meeting.chairOffice.title}
            change={(make) => change((before) => ({ ...before, row: make(before.row) }))}
            keep={keep}
            takeBackLast={() => void takeBackLast()}
          />
        </main>
        <SheetAside rows={rows} />
      </div>
    </div>
  );
}

function SheetColumns() {
  const { t } = useWords();
  return (
    <div className="sheet-cols" aria-hidden="true">
      <span>{t('sheet.col.no')}</span>
      <span>{t('sheet.col.audience')}</span>
      <span>{t('sheet.col.opinion')}</span>
      <span>{t('sheet.col.answer')}</span>
      <span />
    </div>
  );
}
