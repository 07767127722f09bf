import { useClient } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { number } from '../format/numbers';
import { shortDate, dayOfInstant, clockOf } from '../format/dates';
import { Icon } from '../look/icon';
import { Letterhead } from '../parts/letterhead';
import { MoreButton, useMore } from '../parts/more';
import { Empty, Failure, LedgerSkeleton } from '../parts/states';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import './board.css';
import { boardAddress, boardAsked, countsByStep, filterOf, type BoardAsked } from './boardAddress';
import { BoardChips } from './boardChips';
import { groupsOf, type BoardGroup } from './boardGroups';
import { BoardQuery, type Board, type BoardRow as Row } from './boardQuery';
import { BoardRow } from './boardRow';
import { useLastVisit } from './lastVisit';
import { useNewNotices } from './newNotices';

const useAsked = (asked: BoardAsked) => {
  const { language } = useWords();
  return {
    rows: filterOf(asked, asked.step ?? undefined),
    all: filterOf(asked),
    fromTwo: filterOf(asked, 2),
    three: filterOf(asked, 3),
    language: languageOfApi(language),
  };
};

/** Who is late, by how long, and who was told. */
export default function OverdueBoard() {
  const { t, language } = useWords();
  const [address] = useSearchParams();
  const asked = boardAsked(address);
  const variables = useAsked(asked);
  const [{ data, error, stale }, ask] = useAnswer(BoardQuery, variables);
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const news = useNewNotices(asked.unitId, refresh);
  const all = data?.all.totalCount;
  const title =
    all === undefined ? t('board.name') : t('board.title', { n: all, all: number(all, language) });
  return (
    <>
      <Letterhead title={title} day={data?.today.on ?? null}>
        {t('board.live')}{' '}
        <button type="button" className="link-button" onClick={news.toggle}>
          {t(news.isPaused ? 'board.resume' : 'board.pause')}
        </button>
      </Letterhead>
      <main aria-busy={stale}>
        {data === null && error !== undefined && <Failure error={error} onRetry={refresh} />}
        {data === null && error === undefined && <LedgerSkeleton />}
        {data !== null && (
          <div className="board" {...news.holder}>
            <Controls board={data} asked={asked} />
            {news.waiting > 0 && (
              <button type="button" className="button news" onClick={news.show}>
                {t('board.news', { n: news.waiting })}
              </button>
            )}
            <Rows key={boardAddress(asked)} board={data} asked={asked} />
          </div>
        )}
      </main>
    </>
  );
}

function Controls({ board, asked }: { readonly board: Board; readonly asked: BoardAsked }) {
  const { t, language } = useWords();
  const { all, fromTwo, three } = board;
  const counts = countsByStep(all.totalCount, fromTwo.totalCount, three.totalCount);
  const choices = [
    { step: null, word: t('board.all'), count: all.totalCount },
    ...([1, 2, 3] as const).map((step) => ({
      step,
      word: t('board.step', { step }),
      count: counts[step],
    })),
  ];
  return (
    <div className="board-controls">
      <nav className="segments" aria-label={t('board.steps')}>
        {choices.map(({ step, word, count }) => (
          <Link
            key={word}
            href={boardAddress({ ...asked, step })}
            className={count === 0 ? 'zero' : ''}
            {...(step === asked.step ? { 'aria-current': 'page' as const } : {})}
          >
            {word} <b>{number(count, language)}</b>
          </Link>
        ))}
      </nav>
      <BoardChips asked={asked} rows={board.rows.nodes} />
      <BarKey />
    </div>
  );
}

/** What the two parts of a bar are. */
function BarKey() {
  const { t } = useWords();
  return (
    <p className="bar-key" aria-hidden="true">
      <svg width="26" height="10">
        <rect className="promised" width="26" height="10" />
      </svg>
      {t('board.promised')}
      <svg width="26" height="10">
        <rect className="exceeded" x="0.5" y="0.5" width="25" height="9" fill="url(#qua-han)" />
      </svg>
      {t('board.exceeded')}
    </p>
  );
}

function Rows({ board, asked }: { readonly board: Board; readonly asked: BoardAsked }) {
  const { t } = useWords();
  const client = useClient();
  const variables = useAsked(asked);
  const lastVisit = useLastVisit('qua-han');
  const { rows, ...more } = useMore<Row>(board.rows, async (after) => {
    const { data } = await client.query(BoardQuery, { ...variables, after });
    return data?.rows ?? null;
  });
  if (board.rows.totalCount === 0)
    return (
      <Empty title={t('board.empty')}>
        <p className="meta">{t('board.empty.text')}</p>
        {(asked.step !== null || asked.unitId !== null || asked.isWaiting) && (
          <Link href="/qua-han">{t('filter.clear')}</Link>
        )}
      </Empty>
    );
  return (
    <section className="sheet">
      {groupsOf(rows, lastVisit).map((group) => (
        <Group key={group.key} group={group} asked={asked} lastVisit={lastVisit} />
      ))}
      <MoreButton {...more} />
      <svg className="patterns" aria-hidden="true">
        <pattern id="qua-han" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1.5 1.5l3-3M0 6L6 0M4.5 7.5l3-3" stroke="#b0201a" strokeWidth="2" />
        </pattern>
      </svg>
    </section>
  );
}

interface GroupProps {
  readonly group: BoardGroup<Row>;
  readonly asked: BoardAsked;
  readonly lastVisit: string | null;
}

function Group({ group: { key, rows }, asked, lastVisit }: GroupProps) {
  const { t, language } = useWords();
  const days = rows[0]?.overdueNotices[0]?.ladderDays ?? null;
  const since =
    lastVisit === null ? '' : `${clockOf(lastVisit)} ${shortDate(dayOfInstant(lastVisit))}`;
  const n = number(rows.length, language);
  return (
    <>
      <h2 className={key === 'new' ? 'group fresh-group' : 'group'}>
        {key === 'new' ? (
          <>
            <Icon name="over" /> {t('board.new', { since })}
          </>
        ) : (
          t('board.group', { step: key, days: days ?? 0 })
        )}
        <span className="aside">{t('board.groupCount', { n: rows.length, count: n })}</span>
      </h2>
      <ol className="ledger">
        {rows.map((row) => (
          <BoardRow key={row.id} row={row} asked={asked} />
        ))}
      </ol>
    </>
  );
}
