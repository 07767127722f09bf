import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { shortDate } from '../format/dates';
import { hundredths, number } from '../format/numbers';
import { Icon } from '../look/icon';
import { DayCount } from '../parts/dayCount';
import { Letterhead } from '../parts/letterhead';
import { Empty, Failure, LedgerSkeleton } from '../parts/states';
import { StatusMark } from '../parts/statusMark';
import { useActing } from '../session/session';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import './debt.css';
import { debtGroups, type DebtKind } from './debtGroups';
import { DebtQuery, type Owed } from './debtQuery';

const icons = {
  over: 'over',
  soon: 'soon',
  open: 'open',
  none: 'none',
  waiting: 'flag',
} as const satisfies Readonly<Record<DebtKind, string>>;

/** Counted at the top; what waits for a verdict asks for nothing. */
const counted = ['over', 'soon', 'open', 'none'] as const;

/** Whoever acts in no office owes nothing in it. */
const NOBODYS = '-';

/** What do I still owe? */
export default function LeaderHome() {
  const { t, language } = useWords();
  const { officeId, unitId } = useActing();
  const [address] = useSearchParams();
  const isOfUnit = address.get('cua') === 'don-vi';
  const filter = isOfUnit
    ? { outstanding: true, unitId: unitId ?? NOBODYS, includeSubunits: true }
    : { outstanding: true, officeId: officeId ?? NOBODYS };
  const variables = { filter, language: languageOfApi(language) };
  const [{ data, error }, ask] = useAnswer(DebtQuery, variables);
  const n = data?.owed.totalCount ?? null;
  const whose = isOfUnit ? 'unit' : 'mine';
  const title =
    n === null
      ? t(`debt.${whose}.name`)
      : t(`debt.${whose}.title`, { n, count: number(n, language) });
  return (
    <>
      <Letterhead title={title} day={data?.today.on ?? null} />
      <main>
        <nav className="segments debt-whose" aria-label={t('debt.whose')}>
          <Link href="/con-no" {...(isOfUnit ? {} : { 'aria-current': 'page' as const })}>
            {t('debt.mine')}
          </Link>
          <Link
            href="/con-no?cua=don-vi"
            {...(isOfUnit ? { 'aria-current': 'page' as const } : {})}
          >
            {t('debt.unit')}
          </Link>
        </nav>
        {data === null && error !== undefined && (
          <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
        {data === null && error === undefined && <LedgerSkeleton />}
        {data !== null && data.owed.totalCount === 0 && (
          <Empty title={t('debt.empty')}>
            <p className="meta">{t('debt.empty.text')}</p>
          </Empty>
        )}
        {data !== null && data.owed.totalCount > 0 && <Groups owed={data.owed.nodes} />}
      </main>
    </>
  );
}

function Groups({ owed }: { readonly owed: readonly Owed[] }) {
  const { t, language } = useWords();
  const groups = debtGroups(owed);
  return (
    <>
      <ul className="sheet debt-counts">
        {counted.map((kind) => {
          const n = groups.find((group) => group.kind === kind)?.rows.length ?? 0;
          const said = (
            <>
              <b>
                <Icon name={icons[kind]} /> {number(n, language)}
              </b>
              {t(`debt.count.${kind}`)}
            </>
          );
          return (
            <li key={kind} className={n === 0 ? 'zero' : kind}>
              {n === 0 ? <span>{said}</span> : <a href={`#${kind}`}>{said}</a>}
            </li>
          );
        })}
      </ul>
      <section className="sheet">
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ kind, rows }) => (
            <div key={kind} id={kind}>
              <h2 className={`group ${kind}`}>
                <Icon name={icons[kind]} /> {t(`debt.group.${kind}`)}
                <span className="aside">{number(rows.length, language)}</span>
              </h2>
              <ol className="ledger">
                {rows.map((row) => (
                  <Debt key={row.id} row={row} />
                ))}
              </ol>
            </div>
          ))}
      </section>
    </>
  );
}

function Debt({ row }: { readonly row: Owed }) {
  const { t, language } = useWords();
  const { currentDate } = row.deadline;
  const progress = row.latestProgress;
  const percent = progress?.percent ?? null;
  const facts = [
    row.leadUnit?.name ?? row.promisorOffice.title,
    row.sourcesCount > 1 ? t('debt.said', { n: row.sourcesCount }) : null,
    row.extensions[0]?.status === 'REQUESTED' ? t('board.extensionAsked') : null,
  ].filter((fact) => fact !== null);
  return (
    <li>
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
          {currentDate !== null && (
            <>
              <b>{t('debt.due', { day: shortDate(currentDate) })}</b>
              <span className="dot">·</span>
            </>
          )}
          {facts.join(' · ')}
        </p>
        <p className="meta">
          {progress === null
            ? t('debt.noReport')
            : [
                percent !== null && hundredths(percent, language),
                progress.occurredOn.label,
                progress.narrative,
              ]
                .filter(Boolean)
                .join(', ')}
        </p>
      </div>
      <StatusMark status={row.status}>{row.statusLabel}</StatusMark>
    </li>
  );
}
