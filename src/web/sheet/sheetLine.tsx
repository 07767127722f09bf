import { useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../format/dates';
import { Icon, type IconName } from '../look/icon';
import { UNTIL_RELEASED, type Json } from '../outbox/entry';
import { useWords } from '../words/useWords';
import type { WordId } from '../words/wordId';
import { deadlinePreview } from './deadlinePreview';
import { readDeadline } from './deadlineReading';
import { PromiseFields } from './promiseFields';
import { promiseInput, promiseOf, type MeetingOfRow, type PromiseDraft } from './row';
import type { SheetFacts } from './sheetFacts';
import type { LineState, OpinionLine, PromiseLine } from './sheetRows';
import { isTypedByMethod } from './typing';

const MARKS: Readonly<Record<LineState['kind'], readonly [IconName, WordId]>> = {
  KEPT: ['pc', 'sheet.state.kept'],
  SENT: ['sent', 'sheet.state.sent'],
  REFUSED: ['over', 'sheet.state.refused'],
};

function Mark({ state }: { readonly state: LineState }) {
  const { t } = useWords();
  const [icon, word] = MARKS[state.kind];
  return (
    <span className={`mark ${state.kind.toLowerCase()}`} title={t(word)}>
      <Icon name={icon} />
      <span className="spoken">{t(word)}</span>
    </span>
  );
}

interface SheetLineProps {
  readonly row: OpinionLine;
  readonly facts: SheetFacts;
  readonly meeting: MeetingOfRow;
  /** Whether the row that is written is empty, so that this one can take its place. */
  readonly canOpen: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMend: (id: string, input: Json) => Promise<void>;
}

/** A row that was written: what was said, what was answered, and where it is. */
export function SheetLine({ row, facts, meeting, canOpen, onOpen, onMend }: SheetLineProps) {
  const { t } = useWords();
  const { number, text, answer, promises, state, entry } = row;
  const label = facts.audiences.find(({ code }) => code === row.audience)?.label ?? row.audience;
  return (
    <li className={`sheet-row ${state.kind.toLowerCase()}`} id={`y-${number}`}>
      <span className="no">{number}</span>
      <span className="who">{label}</span>
      <span className="text">{text}</span>
      <span className="answer">
        {answer === '' ? <span className="hint">{t('sheet.answer.none')}</span> : answer}
      </span>
      <Mark state={state} />
      {state.kind === 'REFUSED' && (
        <p className="problem sheet-wide" role="alert">
          {state.message}{' '}
          <button
            type="button"
            className="link-button"
            disabled={!canOpen}
            onClick={() => onOpen(entry?.id ?? '')}
          >
            {t(canOpen ? 'sheet.mend' : 'sheet.mend.first')}
          </button>
        </p>
      )}
      {promises.map((promise) => (
        <KeptPromise
          key={promise.key}
          promise={promise}
          facts={facts}
          meeting={meeting}
          onMend={onMend}
        />
      ))}
    </li>
  );
}

interface KeptPromiseProps extends Pick<SheetLineProps, 'facts' | 'meeting' | 'onMend'> {
  readonly promise: PromiseLine;
}

function KeptPromise({ promise, facts, meeting, onMend }: KeptPromiseProps) {
  const { t } = useWords();
  const [mending, setMending] = useState<PromiseDraft | null>(null);
  const { text, state, entry } = promise;
  const lead = facts.units.find(({ id }) => id === promise.lead)?.name ?? promise.lead;
  const due =
    promise.due ??
    deadlinePreview(readDeadline(promise.wording, facts.heldOn), facts.calendar)?.date ??
    null;
  const save = async () => {
    if (mending === null || entry === null || mending.text.trim() === '') return;
    await onMend(entry.id, promiseInput(mending, meeting));
    setMending(null);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (isTypedByMethod(event) || event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Escape') setMending(null);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  if (mending !== null)
    return (
      <form
        className="sheet-wide"
        onKeyDown={onKey}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PromiseFields
          title={t('sheet.mend')}
          promise={mending}
          facts={facts}
          chair=""
          change={setMending}
          onDrop={() => setMending(null)}
        />
      </form>
    );
  return (
    <div className="sheet-kept">
      <Icon name="quote" size={15} />
      <q className="said">
        {entry === null ? <Link href={`/cam-ket/${promise.key}`}>{text}</Link> : text}
      </q>
      <span className="meta">
        {[
          lead,
          due === null ? promise.wording || t('badge.none') : shortDate(due),
          entry?.notBefore === UNTIL_RELEASED ? t('sheet.promise.waits') : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      <Mark state={state} />
      {state.kind === 'REFUSED' && entry !== null && (
        <p className="problem" role="alert">
          {state.message}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => setMending(promiseOf(entry))}
          >
            {t('sheet.mend')}
          </button>
        </p>
      )}
    </div>
  );
}
