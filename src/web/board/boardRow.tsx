import { Link } from 'wouter';
import { dayAndMonth, daysBetween, shortDate } from '../format/dates';
import { DayCount } from '../parts/dayCount';
import { useWords } from '../words/useWords';
import { boardAddress, type BoardAsked } from './boardAddress';
import type { BoardRow as Row } from './boardQuery';

/** Share of the promised time in all the time since, for the bar; null when it is not known. */
function shareInTime({ deadline, sources, overdue }: Row): number | null {
  const from = deadline.startsOn ?? sources[0]?.madeOn.date;
  if (from === undefined || deadline.currentDate === null || overdue === null) return null;
  const promised = daysBetween(from, deadline.currentDate);
  return promised <= 0 ? null : promised / (promised + overdue.daysLate);
}

/** The time promised, and the part by which it was exceeded; the words beside it say the same. */
function TimeBar({ share }: { readonly share: number | null }) {
  if (share === null) return <div />;
  return (
    <svg className="time-bar" aria-hidden="true" preserveAspectRatio="none">
      <rect className="exceeded" x="0.5" y="0.5" width="99%" height="9" fill="url(#qua-han)" />
      <rect className="promised" width={`${share * 100}%`} height="10" />
    </svg>
  );
}

function Notes({ row }: { readonly row: Row }) {
  const { t } = useWords();
  const notes = [
    row.sourcesCount > 1 &&
      t('board.said', {
        n: row.sourcesCount,
        days: row.sources.map(({ madeOn }) => dayAndMonth(madeOn.date)).join(', '),
      }),
    row.transfers[0] !== undefined &&
      t('board.inherited', { unit: row.transfers[0].fromOffice.unit.name }),
    row.extensions[0]?.status === 'REQUESTED' && t('board.extensionAsked'),
    row.status === 'CLAIMED' && row.statusLabel,
  ].filter((note) => typeof note === 'string');
  return notes.map((note) => (
    <span key={note}>
      <span className="dot">·</span>
      {note}
    </span>
  ));
}

function Told({ row }: { readonly row: Row }) {
  const { t } = useWords();
  const notice = row.overdueNotices[0];
  if (notice === undefined) return <p className="told">{t('board.toldNobody')}</p>;
  return (
    <p className="told">
      <span>
        <b>{t('board.step', { step: notice.level })}</b>{' '}
        {t('board.toldOn', { day: shortDate(notice.occurredOn) })}
      </span>{' '}
      <span>{notice.addressee.title}</span>{' '}
      <span>
        {t(notice.acknowledgedBy === null ? 'board.unacknowledged' : 'board.acknowledged')}
      </span>
    </p>
  );
}

export function BoardRow({ row, asked }: { readonly row: Row; readonly asked: BoardAsked }) {
  const { t } = useWords();
  const debtor = row.leadUnit ?? row.promisorOffice.unit;
  return (
    <li className="board-row">
      <DayCount
        timeliness="OPEN_OVERDUE"
        daysLeft={null}
        daysLate={row.overdue?.daysLate ?? null}
      />
      <div>
        <p className="said">
          <Link href={`/cam-ket/${row.id}`}>{row.text}</Link>
        </p>
        <p className="meta">
          <Link className="debtor" href={boardAddress({ ...asked, unitId: debtor.id })}>
            {debtor.name}
          </Link>
          <span className="dot">·</span>
          {row.deadline.currentDate !== null &&
            t('board.due', { day: shortDate(row.deadline.currentDate) })}
          <Notes row={row} />
        </p>
      </div>
      <TimeBar share={shareInTime(row)} />
      <Told row={row} />
    </li>
  );
}
