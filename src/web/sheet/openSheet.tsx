import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { useAnswer } from '../api/useAnswer';
import { dayOfInstant } from '../format/dates';
import { isKept, UNTIL_RELEASED, type OutboxEntry } from '../outbox/entry';
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
import { isNotYetHeld } from './heldStates';
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

/** What is half written, and what the next promise is likely for. */
interface Draft {
  readonly row: RowDraft;
  /** Rows that were saved and are not yet in the outbox: what is typed meanwhile is the next row's. */
  readonly leaving: readonly RowDraft[];
  readonly leadUnitId: string;
}

const today = (): string => dayOfInstant(new Date().toISOString());

/** The sheet of one meeting: what the server has, what is on its way, and the row that is written. */
export function OpenSheet({ meeting, sheet }: OpenSheetProps) {
  const { language } = useWords();
  const client = useClient();
  const keeper = keeperOf(useActing());
  const send = useMemo(() => sendCommands(client, languageOfApi(language)), [client, language]);
  const { outbox, entries, keptAt, changed, look } = useOutbox(keeper, send);
  const [draftAt, setDraftAt] = useState<number | null>(null);
  const noteKept = useCallback(() => setDraftAt(Date.now()), []);
  const audience = meeting.audiences[0] ?? '';
  const {
    draft,
    change,
    keep: keepDraft,
  } = useDraft<Draft>(
    `${keeper} draft ghi ${meeting.id}`,
    () => ({ row: emptyRow(newId(), audience), leaving: [], leadUnitId: '' }),
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
  const waiting = ours.filter(({ notBefore }) => notBefore === UNTIL_RELEASED).length;
  const arrived = ours.filter(({ state }) => state.kind === 'SENT').length;
  useEffect(() => {
    const askAgain = () => ask({ requestPolicy: 'network-only' });
    if (arrived > 0) askAgain();
    const timer = setInterval(askAgain, LOOK_MS);
    return () => clearInterval(timer);
  }, [ask, arrived]);
  useEffect(() => {
    if (sent !== null && isAllShown(sent, ours)) void outbox.forgetSent(meeting.id).then(look);
  }, [sent, ours, outbox, meeting.id, look]);
  const calendar = useMemo(() => calendarOf(sheet.workCalendar), [sheet.workCalendar]);
  const units = useMemo(
    () => [meeting.unit, ...meeting.unit.subunits.nodes].map(({ id, name }) => ({ id, name })),
    [meeting.unit],
  );
  const heldOn =
    meeting.heldOn?.date ?? (meeting.startsAt === null ? today() : dayOfInstant(meeting.startsAt));
  const rows = useMemo(() => sheetRows(sent, ours), [sent, ours]);
  const status = sent?.status ?? meeting.status;
  const isHeld = !isNotYetHeld(status);
  useEffect(() => {
    if (isHeld) void outbox.release(meeting.id).then(look);
  }, [isHeld, outbox, meeting.id, look, waiting]);
  const meetingOfRow = useMemo(
    () => ({ id: meeting.id, heldOn, promisorOfficeId: meeting.chairOffice.id, isHeld }),
    [meeting.id, heldOn, meeting.chairOffice.id, isHeld],
  );
  const leaving = draft?.leaving;
  useEffect(() => {
    const first = leaving?.[0];
    if (first === undefined) return;
    void (async () => {
      for (const entry of entriesOf(first, meetingOfRow, Date.now())) await outbox.add(entry);
      change((before) => ({
        ...before,
        leaving: before.leaving.filter(({ id }) => id !== first.id),
      }));
      await changed();
    })();
  }, [leaving, meetingOfRow, outbox, change, changed]);
  // A crash between the outbox and the draft leaves a row in both.
  const isKeptToo = draft !== null && ours.some(({ id }) => id === draft.row.id);
  useEffect(() => {
    if (isKeptToo) change((before) => ({ ...before, row: emptyRow(newId(), before.row.audience) }));
  }, [isKeptToo, change]);
  if (draft === null || entries === null) return null;

  const keep = (row: RowDraft) =>
    change((before) => ({
      row: emptyRow(newId(), row.audience),
      leaving: [...before.leaving, row],
      leadUnitId: row.promise?.leadUnitId || before.leadUnitId,
    }));
  const open = (row: RowDraft) => change((before) => ({ ...before, row }));
  /** A row that is here comes back to be written: kept as the draft before it leaves the outbox. */
  const writeAgain = async (entry: OutboxEntry, leave: () => Promise<boolean>): Promise<void> => {
    if (!isBlank(draft.row)) return;
    const promise = ours.find(({ after }) => after === entry.id) ?? null;
    const again = underNewIds(rowOf(entry, promise), newId);
    open(again);
    await keepDraft();
    if (!(await leave()))
      change((before) => (before.row === again ? { ...before, row: draft.row } : before));
    await changed();
  };
  const takeBackLast = async (): Promise<void> => {
    const last = ours.filter(({ command }) => command === 'recordOpinion').at(-1);
    if (last !== undefined) await writeAgain(last, () => outbox.takeBack(last.id));
  };
  const reopen = async (id: string): Promise<void> => {
    const entry = ours.find((each) => each.id === id);
    if (entry !== undefined)
      await writeAgain(entry, async () => {
        await outbox.discard(id);
        return true;
      });
  };
  const facts = { units, audiences: sheet.audiences, calendar, heldOn };
  const sentCount = rows.filter(({ state }) => state.kind === 'SENT').length;
  return (
    <div className="sheet-screen">
      <SheetBand
        meeting={meeting}
        isHeld={isHeld}
        heldOn={heldOn}
        keptAt={Math.max(keptAt ?? 0, draftAt ?? 0) || null}
        sent={sentCount}
        all={rows.length}
        unsent={
          ours.filter((entry) => isKept(entry) && (isHeld || entry.notBefore !== UNTIL_RELEASED))
            .length
        }
        look={() => ask({ requestPolicy: 'network-only' })}
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
            number={(rows.at(-1)?.number ?? 0) + 1}
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
