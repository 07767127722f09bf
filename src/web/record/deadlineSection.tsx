import { shortDate, type Day } from '../format/dates';
import { number } from '../format/numbers';
import { Sentence, useWords } from '../words/useWords';
import { DeadlineRuler } from './deadlineRuler';
import type { CommitmentShown } from './recordQuery';
import { leftByOriginal } from './ruler';

interface DeadlineSectionProps {
  readonly commitment: CommitmentShown;
  readonly today: Day;
}

const openBoxes = new Set(['OPEN_IN_TIME', 'OPEN_OVERDUE']);

/** The deadline first promised is never forgotten: what is left or late by it is said beside. */
function ByOriginal({ commitment, today }: DeadlineSectionProps) {
  const { language } = useWords();
  const { originalDate, currentDate } = commitment.deadline;
  const isOpen = openBoxes.has(commitment.original ?? '');
  if (originalDate === null || originalDate === currentDate || !isOpen) return null;
  const left = leftByOriginal(originalDate, today);
  const days = number(Math.abs(left), language);
  return (
    <span className="aside">
      <Sentence
        id={left < 0 ? 'record.original.late' : 'record.original.left'}
        values={{ n: Math.abs(left), days }}
      />
    </span>
  );
}

export function DeadlineSection({ commitment, today }: DeadlineSectionProps) {
  const { t } = useWords();
  const { deadline, sources } = commitment;
  const start = deadline.startsOn ?? sources[0]?.madeOn.date ?? today;
  return (
    <section className="sheet deadline">
      <h2 className="deadline-head">
        {t('record.deadline')}
        <ByOriginal commitment={commitment} today={today} />
      </h2>
      {deadline.currentDate === null ? (
        <p className="meta">{t('record.deadline.none')}</p>
      ) : (
        <DeadlineRuler start={start} deadline={deadline} today={today} />
      )}
      {deadline.wording !== null && (
        <p className="meta">
          {t('record.wording')} <q className="quoted">{deadline.wording}</q>
        </p>
      )}
      {deadline.wordingNote !== null && <p className="meta">{deadline.wordingNote}</p>}
      {deadline.rolledFrom !== null && deadline.currentDate !== null && (
        <p className="meta">
          {t('record.rolled', {
            from: shortDate(deadline.rolledFrom),
            to: shortDate(deadline.currentDate),
          })}
        </p>
      )}
    </section>
  );
}
