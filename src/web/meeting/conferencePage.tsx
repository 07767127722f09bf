import { Link } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { atLineStart, shortDate } from '../format/dates';
import { number } from '../format/numbers';
import { DayCount } from '../parts/dayCount';
import { NotYet } from '../parts/states';
import { TimelinessBadge } from '../parts/timelinessBadge';
import { useTitle } from '../shell/useTitle';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { Breaches } from './breaches';
import './meeting.css';
import { meetingDay } from './meetingDay';
import { ConferenceQuery, type Conference } from './meetingQueries';
import { NoConference } from './noConference';

/** One meeting: what was said there, and what was promised. */
export default function ConferencePage({ id }: { readonly id: string }) {
  const { t, language } = useWords();
  const variables = { id, language: languageOfApi(language) };
  const [{ data, error }, ask] = useAnswer(ConferenceQuery, variables);
  const conference = data?.dialogueConference ?? null;
  useTitle(conference?.title ?? t('meeting.name'));
  if (data === null)
    return <NotYet error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (conference === null) return <NoConference />;
  return (
    <>
      <p className="crumb">
        <Link href="/hop">{t('meeting.list')}</Link>
        <span aria-hidden="true">/</span>
        <span>{conference.statusLabel}</span>
      </p>
      <main>
        <h1 tabIndex={-1}>{conference.title}</h1>
        <p className="meta">
          {atLineStart(meetingDay(conference, language))}
          {conference.venue !== null && `, ${conference.venue}`}.{' '}
          {t('meeting.chair', { office: conference.chairOffice.title })}
        </p>
        <p className="meeting-breaches">
          <Breaches breaches={conference.breaches} />
        </p>
        <OpenSheetLink conference={conference} />
        <div className="meeting-columns">
          <Said conference={conference} />
          <File conference={conference} />
        </div>
      </main>
    </>
  );
}

/** For whoever may record now what is said there. */
function OpenSheetLink({ conference }: { readonly conference: Conference }) {
  const { t } = useWords();
  const { id, actions } = conference;
  if (!actions.some(({ command, isAllowed }) => command === 'recordOpinion' && isAllowed))
    return null;
  return (
    <p className="meeting-next">
      <Link className="button primary" href={`/hoi-nghi/${id}/ghi`}>
        {t('sheet.open')}
      </Link>
    </p>
  );
}

function Said({ conference }: { readonly conference: Conference }) {
  const { t, language } = useWords();
  const { opinions, commitments } = conference;
  return (
    <section className="sheet">
      <h2 className="group">
        {t('meeting.opinions')}{' '}
        <span className="count">{number(opinions.totalCount, language)}</span>
      </h2>
      {opinions.totalCount === 0 && <p className="hint pad">{t('meeting.opinions.none')}</p>}
      <ol className="opinions">
        {opinions.nodes.map((opinion, index) => (
          <li key={opinion.id}>
            <span className="ordinal">{index + 1}</span>
            <div>
              <p>{opinion.text}</p>
              {opinion.spotAnswer !== null && (
                <p className="meta">
                  {t('meeting.answer')} {opinion.spotAnswer}
                </p>
              )}
              <p className="meta">
                {[
                  opinion.audienceLabel,
                  opinion.kindLabel ?? t('meeting.unclassified'),
                  opinion.outcomeLabel,
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <h2 className="group">
        {t('meeting.promises')}{' '}
        <span className="count">{number(commitments.totalCount, language)}</span>
      </h2>
      {commitments.totalCount === 0 && <p className="hint pad">{t('meeting.promises.none')}</p>}
      <ol className="ledger">
        {commitments.nodes.map((row) => (
          <li key={row.id}>
            <DayCount
              timeliness={row.timeliness}
              daysLeft={row.daysLeft}
              daysLate={row.overdue?.daysLate ?? null}
            />
            <div>
              <p className="said">
                <Link href={`/cam-ket/${row.id}`}>{row.text}</Link>
              </p>
              <p className="meta">
                {[
                  row.leadUnit?.name ?? t('record.lead.none'),
                  row.deadline.currentDate === null
                    ? null
                    : t('board.due', { day: shortDate(row.deadline.currentDate) }),
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </p>
            </div>
            {row.timeliness !== null && <TimelinessBadge timeliness={row.timeliness} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function File({ conference }: { readonly conference: Conference }) {
  const { t } = useWords();
  const { noticeDueOn, publicationDueOn } = conference;
  const facts = [
    [t('meeting.mode'), conference.modeLabel],
    [t('meeting.occasion'), conference.occasionLabel],
    [t('meeting.audiences'), conference.audiencesLabel.join(', ')],
    [t('meeting.noticeDue'), noticeDueOn === null ? '' : shortDate(noticeDueOn)],
    [t('meeting.publicationDue'), publicationDueOn === null ? '' : shortDate(publicationDueOn)],
  ].filter(([, fact]) => fact !== '');
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('meeting.file')}</h2>
      </div>
      <dl className="file">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
