import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newId } from '../outbox/newId';
import { useWords } from '../words/useWords';
import { deadlineWordsIn } from './deadlineReading';
import { PromiseFields } from './promiseFields';
import { isBlank, missingIn, type RowDraft } from './row';
import type { SheetFacts } from './sheetFacts';
import { isTypedByMethod } from './typing';

interface CurrentRowProps {
  readonly number: number;
  readonly promiseNumber: number;
  readonly row: RowDraft;
  /** Unit that the next promise is likely for; empty for none. */
  readonly leadUnitId: string;
  readonly facts: SheetFacts;
  readonly chair: string;
  readonly change: (make: (row: RowDraft) => RowDraft) => void;
  readonly keep: (row: RowDraft) => void;
  readonly takeBackLast: () => void;
}

/** The row that is written, at the foot of the sheet; every key has its button. */
export function CurrentRow(props: CurrentRowProps) {
  const { number, promiseNumber, row, facts, chair, change, keep, takeBackLast } = props;
  const { t } = useWords();
  const [missing, setMissing] = useState<'text' | 'promise' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusOn = (name: string) =>
    form.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  useEffect(() => focusOn('text'), []);

  const save = () => {
    if (isBlank(row)) return;
    const lacking = missingIn(row);
    setMissing(lacking);
    if (lacking !== null) {
      focusOn(lacking);
      return;
    }
    keep(row);
    focusOn('text');
  };
  const openPromise = () => {
    const words = row.answer.trim();
    const promise = {
      id: newId(),
      text: words,
      leadUnitId: props.leadUnitId,
      deadline: deadlineWordsIn(words, facts.heldOn),
    };
    change((before) => ({ ...before, promise }));
    // After the strip is there.
    setTimeout(() => focusOn(words === '' ? 'promise' : 'save-promise'));
  };
  const dropPromise = () => {
    change((before) => ({ ...before, promise: null }));
    focusOn('answer');
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (isTypedByMethod(event) || event.target instanceof HTMLButtonElement) return;
    const isModified = event.ctrlKey || event.metaKey;
    const cell = event.target instanceof HTMLTextAreaElement ? event.target : null;
    if (event.key === 'Enter' && isModified && row.promise === null) {
      event.preventDefault();
      openPromise();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && row.promise !== null) {
      event.preventDefault();
      dropPromise();
    } else if (
      cell?.value === '' &&
      isBlank(row) &&
      (event.key === 'ArrowUp' || (isModified && event.key === 'z'))
    ) {
      event.preventDefault();
      takeBackLast();
    }
  };
  return (
    <form
      ref={form}
      className="sheet-now"
      aria-label={t('sheet.row', { number })}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="sheet-row">
        <span className="no">{number}</span>
        <select
          className="who gl-focus"
          aria-label={t('sheet.col.audience')}
          value={row.audience}
          onChange={({ target: { value } }) => change((before) => ({ ...before, audience: value }))}
        >
          <option value="">{t('sheet.audience.none')}</option>
          {facts.audiences.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        <Cell
          name="text"
          label={t('sheet.col.opinion')}
          value={row.text}
          isMissing={missing === 'text'}
          onType={(text) => change((before) => ({ ...before, text }))}
        />
        <Cell
          name="answer"
          label={t('sheet.col.answer')}
          value={row.answer}
          onType={(answer) => change((before) => ({ ...before, answer }))}
        />
      </div>
      {missing !== null && missingIn(row) === missing && (
        <p className="problem sheet-problem" role="alert">
          {t(missing === 'text' ? 'sheet.missing.text' : 'sheet.missing.promise')}
        </p>
      )}
      {row.promise !== null && (
        <PromiseFields
          title={t('sheet.promise.title', { number: promiseNumber })}
          promise={row.promise}
          facts={facts}
          chair={chair}
          change={(promise) => change((before) => ({ ...before, promise }))}
          onDrop={dropPromise}
        />
      )}
      {row.promise === null && (
        <p className="sheet-actions">
          <button type="submit" className="button primary">
            {t('sheet.save')} <kbd>Enter</kbd>
          </button>
          <button type="button" className="button" onClick={openPromise}>
            {t('sheet.promise.open')} <kbd>Ctrl Enter</kbd>
          </button>
        </p>
      )}
    </form>
  );
}

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly onType: (value: string) => void;
}

const Cell = ({ name, label, value, isMissing = false, onType }: CellProps) => (
  <textarea
    className="cell gl-focus"
    data-cell={name}
    aria-label={label}
    placeholder={label}
    rows={2}
    maxLength={5000}
    value={value}
    aria-invalid={isMissing}
    onChange={(event) => onType(event.target.value)}
  />
);
