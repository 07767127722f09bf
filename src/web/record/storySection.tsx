import { useState } from 'react';
import { clockOf, dayAndMonth, dayOfInstant, shortDate } from '../format/dates';
import { number } from '../format/numbers';
import { useWords } from '../words/useWords';
import type { StoryEntry } from './recordQuery';
import { daysLateRecorded, factOf, inOrder, wordsOf } from './story';
import './story.css';

/** Events that changed what is owed, or judged it. */
const turning = new Set([
  'ExtensionGranted',
  'FulfilmentVerified',
  'FulfilmentRejected',
  'CommitmentClosed',
  'CommitmentDeclaredBroken',
  'DeadlineCorrected',
]);

interface StoryProps {
  readonly entries: readonly StoryEntry[];
  readonly count: number;
}

/** Each entry with both its dates: when it happened, and when it was written down. */
export function Story({ entries, count }: StoryProps) {
  const { t, language } = useWords();
  const [by, setBy] = useState<'happened' | 'recorded'>('happened');
  return (
    <section className="sheet story">
      <div className="sheet-head">
        <h2>
          {t('story.title')} <span className="count">{number(count, language)}</span>
        </h2>
        <span className="aside" role="group" aria-label={t('story.order')}>
          {t('story.order')}{' '}
          {(['happened', 'recorded'] as const).map((order) => (
            <button
              key={order}
              type="button"
              className="link-button order"
              aria-pressed={by === order}
              onClick={() => setBy(order)}
            >
              {t(`story.by.${order}`)}
            </button>
          ))}
        </span>
      </div>
      <ol>
        {inOrder(entries, by).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: StoryEntry }) {
  const { t, language } = useWords();
  const { occurredOn, recordedAt, data, actor } = entry;
  const late = daysLateRecorded(entry);
  const fact = factOf(data, language);
  const words = entry.eventType === 'CommitmentRecorded' ? null : wordsOf(data);
  const recordedOn = dayOfInstant(recordedAt);
  return (
    <li className={turning.has(entry.eventType) ? 'event turning' : 'event'}>
      <time dateTime={occurredOn.date}>{occurredOn.label}</time>
      <span className="thread" />
      <p className="what">
        <b>
          {entry.label}
          {fact !== null && `: ${fact}`}
        </b>
        {words === null ? '. ' : ' '}
        {words !== null && <q className="quoted">{words}</q>}{' '}
        <small>{actor.office?.title ?? actor.roleLabel}</small>
      </p>
      <p className="recorded">
        {t('story.recorded', {
          day: late > 300 ? shortDate(recordedOn) : dayAndMonth(recordedOn),
          time: clockOf(recordedAt),
        })}
        {late > 0 && <em>{t('story.late', { n: late, days: number(late, language) })}</em>}
      </p>
    </li>
  );
}
