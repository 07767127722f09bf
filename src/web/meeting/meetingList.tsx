import { useClient } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { atLineStart } from '../format/dates';
import { number } from '../format/numbers';
import { Letterhead } from '../parts/letterhead';
import { MoreButton, useMore, type Page } from '../parts/more';
import { Empty, Failure, LedgerSkeleton } from '../parts/states';
import { useActing } from '../session/session';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { Breaches } from './breaches';
import './meeting.css';
import { meetingDay } from './meetingDay';
import { MeetingsQuery, type MeetingRow } from './meetingQueries';

/** Conferences of the unit acted in, or of every one. */
export default function MeetingList() {
  const { t, language } = useWords();
  const { unitId, role } = useActing();
  const [address] = useSearchParams();
  const isEverywhere = address.get('don-vi') === 'tat-ca' || role === 'OVERSEER' || unitId === null;
  const variables = {
    filter: isEverywhere ? {} : { unitId, includeSubunits: true },
    language: languageOfApi(language),
  };
  const [{ data, error }, ask] = useAnswer(MeetingsQuery, variables);
  const refresh = () => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <Letterhead title={t('meeting.list')} day={data?.today.on ?? null} />
      <main>
        {role !== 'OVERSEER' && unitId !== null && (
          <nav className="segments debt-whose" aria-label={t('meeting.whose')}>
            <Link href="/hop" {...(isEverywhere ? {} : { 'aria-current': 'page' as const })}>
              {t('meeting.mine')}
            </Link>
            <Link
              href="/hop?don-vi=tat-ca"
              {...(isEverywhere ? { 'aria-current': 'page' as const } : {})}
            >
              {t('unit.all')}
            </Link>
          </nav>
        )}
        {data === null && error !== undefined && <Failure error={error} onRetry={refresh} />}
        {data === null && error === undefined && <LedgerSkeleton />}
        {data !== null && data.conferences.totalCount === 0 && (
          <Empty title={t('meeting.empty')}>
            <Link href="/hop?don-vi=tat-ca">{t('unit.all')}</Link>
          </Empty>
        )}
        {data !== null && data.conferences.totalCount > 0 && (
          <Rows page={data.conferences} n={data.conferences.totalCount} variables={variables} />
        )}
      </main>
    </>
  );
}

interface RowsProps {
  readonly page: Page<MeetingRow>;
  readonly n: number;
  readonly variables: { readonly filter: object; readonly language: 'VI' | 'EN' };
}

function Rows({ page, n, variables }: RowsProps) {
  const { t, language } = useWords();
  const client = useClient();
  const { rows, ...more } = useMore(page, async (after) => {
    const { data } = await client.query(MeetingsQuery, { ...variables, after });
    return data?.conferences ?? null;
  });
  return (
    <section className="sheet">
      <h2 className="group">{t('meeting.count', { n, count: number(n, language) })}</h2>
      <ul className="meetings">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/hoi-nghi/${row.id}`}>{row.title}</Link>
            <p className="meta">
              {atLineStart(meetingDay(row, language))}
              {row.venue !== null && `, ${row.venue}`}
              <span className="dot">·</span>
              {row.unit.name}
            </p>
            <p className="meta">
              <b>{row.statusLabel}</b> <Breaches breaches={row.breaches} />
            </p>
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </section>
  );
}
