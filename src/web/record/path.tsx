import { dayAndMonth } from '../format/dates';
import { useWords } from '../words/useWords';
import { stagesOf } from './stages';
import type { CommitmentShown, StoryEntry } from './recordQuery';

interface PathProps {
  readonly commitment: CommitmentShown;
  readonly entries: readonly StoryEntry[];
}

const years = (entries: readonly StoryEntry[]) =>
  new Set(entries.map(({ occurredOn }) => occurredOn.date.slice(0, 4))).size;

/** How far it has come: a claim is a stage of its own, and no tick. */
export function Path({ commitment, entries }: PathProps) {
  const { t } = useWords();
  const isOneYear = years(entries) === 1;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('path.title')}</h2>
      </div>
      <ol className="path">
        {stagesOf(commitment.status, entries).map(({ stage, day, state }) => (
          <li
            key={stage}
            className={state}
            {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
          >
            {t(`path.${stage}`)}
            {day !== null && (
              <time dateTime={day}>
                {isOneYear ? dayAndMonth(day) : `${dayAndMonth(day)}/${day.slice(0, 4)}`}
              </time>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
