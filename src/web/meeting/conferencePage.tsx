import { Link } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { atLineStart, dayOfInstant, shortDate } from '../format/dates';
import { number } from '../format/numbers';
import { DayCount } from '../parts/dayCount';
import { Empty, Failure, LedgerSkeleton } from '../parts/states';
import { TimelinessBadge } from '../parts/timelinessBadge';
import { useActing } from '../session/session';
import { useTitle } from '../shell/useTitle';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { Breaches } from './breaches';
import './meeting.css';
import { meetingDay } from './meetingDay';
import { ConferenceQuery, type Conference } from './meetingQueries';

/** States in which what was said may still be added. */
const RECORDED_IN: readonly Conference['status'][] = ['SCHEDULED', 'NOTIFIED', 'HELD'];

/** One meeting: what was said there, and what was promised. */
export default function ConferencePage({ id }: { readonly id: string }) {
  const { t, language } = useWords();
  const variables = { id, language: languageOfApi(language) };
  const [{ data, error }, ask] = useAnswer(ConferenceQuery, variables);
  const conference = data?.dialogueConference ?? null;
  useTitle(conference?.title ?? t('meeting.name'));
  if (data === null)
    return (
      <main>
        {error === undefined ? (
          <LedgerSkeleton />
        ) : (
          <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
      </main>
    );
  if (conference === null)
    return (
      <main>
        <Empty title={t('meeting.none')}>
          <Link href="/hop">{t('meeting.list')}</Link>
        </Empty>
      </main>
    );
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
        <OpenSheetLink conference={conference} on={data.today.on} />
        <div className="meeting-columns">
          <Said conference={conference} />
          <File conference={conference} />
        </div>
      </main>
    </>
  );
}

/** For whoever records, from the day of the meeting on. */
function OpenSheetLink({
  conference,
  on,
}: {
  readonly conference: Conference;
  readonly on: string;
}) {
  const { t } = useWords();
  const { role } = useActing();
  const { id, status, startsAt } = conference;
  const isOn = startsAt === null || dayOfInstant(startsAt) <= on;
  if (role !== 'SECRETARY' || !isOn || !RECORDED_IN.includes(status)) return null;
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
