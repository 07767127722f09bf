import { hundredths } from '../format/numbers';
import { StatusMark } from '../parts/statusMark';
import { TimelinessBadge } from '../parts/timelinessBadge';
import { Sentence, useWords, type Words } from '../words/useWords';
import type { CommitmentShown } from './recordQuery';

type Origin = CommitmentShown['sources'][number];

function sourceTitle({ source }: Origin, t: Words): string {
  switch (source.__typename) {
    case 'Petition':
      return t('record.source.petition');
    case 'WithheldSource':
      return t('record.source.withheld', { kind: source.kindLabel });
    default:
      return source.title;
  }
}

/** Where and when it was said, and in answer to what. */
function Where({ origin }: { readonly origin: Origin }) {
  const { t } = useWords();
  const title = sourceTitle(origin, t);
  return (
    <p className="meta">
      <Sentence id="record.said" values={{ day: origin.madeOn.label, title }} />
      {origin.opinion !== null && (
        <>
          {t('record.answering')} <q className="quoted">{origin.opinion.text}</q>
        </>
      )}
    </p>
  );
}

/** The promise itself, in the words in which it was made, and how it stands. */
export function TheWord({ commitment }: { readonly commitment: CommitmentShown }) {
  const { t, language } = useWords();
  const { timeliness, daysLeft, overdue, status, statusLabel, sources, latestProgress } =
    commitment;
  const percent = latestProgress?.percent ?? null;
  const granted = commitment.extensions.filter((each) => each.status === 'GRANTED').length;
  const asked = commitment.extensions.some((each) => each.status === 'REQUESTED');
  return (
    <section className="sheet">
      <div className="word">
        <p className="badges">
          {timeliness !== null && (
            <TimelinessBadge
              timeliness={timeliness}
              daysLeft={daysLeft}
              daysLate={overdue?.daysLate ?? null}
            />
          )}
          <StatusMark status={status}>
            {status === 'IN_PROGRESS' && percent !== null
              ? `${statusLabel}, ${hundredths(percent, language)}`
              : statusLabel}
          </StatusMark>
          {granted > 0 && <span className="meta">{t('record.extended', { n: granted })}</span>}
          {asked && <span className="meta">{t('board.extensionAsked')}</span>}
        </p>
        <h1 className="said" tabIndex={-1}>
          {commitment.text}
        </h1>
        {sources.map((origin) => (
          <Where key={`${origin.madeOn.date} ${origin.text}`} origin={origin} />
        ))}
      </div>
      <dl className="facts">
        <div>
          <dt>{t('record.promisor')}</dt>
          <dd>
            {commitment.promisorOffice.title}
            <small>{commitment.promisorOffice.unit.name}</small>
          </dd>
        </div>
        <div>
          <dt>{t('record.lead')}</dt>
          <dd>
            {commitment.leadUnit?.name ?? t('record.lead.none')}
            {commitment.supportingUnits.length > 0 && (
              <small>
                {t('record.supporting', {
                  units: commitment.supportingUnits.map(({ name }) => name).join(', '),
                })}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('record.progress')}</dt>
          <dd>
            {latestProgress === null
              ? t('record.progress.none')
              : [percent !== null && hundredths(percent, language), latestProgress.occurredOn.label]
                  .filter(Boolean)
                  .join(', ')}
            {latestProgress !== null && <small>{latestProgress.narrative}</small>}
          </dd>
        </div>
      </dl>
    </section>
  );
}
