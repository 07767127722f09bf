import { useId } from 'react';
import { atLineStart, dateWithWeekday, dayAndMonth, daysBetween, shortDate } from '../format/dates';
import { number } from '../format/numbers';
import { useWords } from '../words/useWords';
import { deadlinePreview } from './deadlinePreview';
import { readDeadline } from './deadlineReading';
import type { SheetFacts } from './sheetFacts';

/** A day so far off may have been typed wrongly. */
const FAR_DAYS = 300;

interface DeadlineFieldProps {
  readonly typed: string;
  readonly facts: SheetFacts;
  readonly onType: (typed: string) => void;
}

/** By when, in words or by shorthand; the day that comes of it shows under the field while it is typed. */
export function DeadlineField({ typed, facts, onType }: DeadlineFieldProps) {
  const { t } = useWords();
  const told = useId();
  return (
    <div className="field">
      <label>
        {t('sheet.deadline')}
        <input
          className="gl-focus"
          data-cell="deadline"
          value={typed}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={told}
          onChange={({ target: { value } }) => onType(value)}
        />
      </label>
      <p className="deadline-told" id={told} aria-live="polite">
        <Told typed={typed} facts={facts} />
      </p>
    </div>
  );
}

function Told({ typed, facts }: Omit<DeadlineFieldProps, 'onType'>) {
  const { t, language } = useWords();
  const read = readDeadline(typed, facts.heldOn);
  if (read.wording === null) return t('sheet.deadline.none');
  if (read.isUnread) return <span className="amber">{t('sheet.deadline.unread')}</span>;
  const words = <q>{read.wording}</q>;
  const end = deadlinePreview(read, facts.calendar);
  if (end === null)
    return (
      <>
        {t('sheet.deadline.recurs')} {words}
      </>
    );
  const days = daysBetween(facts.heldOn, end.date);
  return (
    <>
      <b className={days > FAR_DAYS ? 'amber' : ''}>
        {atLineStart(dateWithWeekday(end.date, language))}
      </b>{' '}
      {t('sheet.deadline.days', { n: days, days: number(days, language) })}
      <br />
      {end.countedFrom !== null &&
        t('sheet.deadline.from', { day: dayAndMonth(end.countedFrom) })}{' '}
      {end.rolledFrom !== null && t('sheet.deadline.rolled', { day: shortDate(end.rolledFrom) })}{' '}
      {words}
    </>
  );
}
