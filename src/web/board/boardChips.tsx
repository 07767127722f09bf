import { Link, useLocation } from 'wouter';
import { CopyLink } from '../parts/copyLink';
import { useWords } from '../words/useWords';
import { boardAddress, type BoardAsked } from './boardAddress';
import type { BoardRow } from './boardQuery';

interface BoardChipsProps {
  readonly asked: BoardAsked;
  readonly rows: readonly BoardRow[];
}

const debtorOf = ({ leadUnit, promisorOffice }: BoardRow) => leadUnit ?? promisorOffice.unit;

/** What narrows the board, each chip a link that takes itself away. */
export function BoardChips({ asked, rows }: BoardChipsProps) {
  const { t } = useWords();
  const [, go] = useLocation();
  const units = [...new Map(rows.map((row) => [debtorOf(row).id, debtorOf(row).name]))].sort(
    ([, a], [, b]) => a.localeCompare(b, 'vi'),
  );
  const { unitId, isWaiting } = asked;
  return (
    <div className="chips">
      {unitId === null ? (
        <label className="chip pick">
          {t('filter.unit')}
          <select
            value=""
            onChange={({ target }) => go(boardAddress({ ...asked, unitId: target.value }))}
          >
            <option value="">{t('filter.any')}</option>
            {units.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <Link className="chip on" href={boardAddress({ ...asked, unitId: null })}>
          {units.find(([id]) => id === unitId)?.[1] ?? t('filter.unit')}
          <span aria-hidden="true">✕</span>
          <span className="spoken">{t('filter.drop')}</span>
        </Link>
      )}
      <Link
        className={isWaiting ? 'chip on' : 'chip'}
        href={boardAddress({ ...asked, isWaiting: !isWaiting })}
      >
        {t('filter.waiting')}
        {isWaiting && (
          <>
            <span aria-hidden="true">✕</span>
            <span className="spoken">{t('filter.drop')}</span>
          </>
        )}
      </Link>
      <CopyLink />
    </div>
  );
}
