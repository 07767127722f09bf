import { useClient } from 'urql';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { number } from '../format/numbers';
import { CopyLink } from '../parts/copyLink';
import { Letterhead } from '../parts/letterhead';
import { MoreButton, useMore } from '../parts/more';
import { Empty, Failure, LedgerSkeleton } from '../parts/states';
import { useActing } from '../session/session';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import {
  boxNames,
  EVERYWHERE,
  orderOf,
  rowFilter,
  scopeFilter,
  unitAddress,
  unitAsked,
  type Box,
  type UnitAsked,
} from './unitAddress';
import { UnitQuery, type UnitRow, type UnitTable as Table } from './unitQuery';
import { UnitLine } from './unitLine';
import './unit.css';

/** Whoever oversees others looks everywhere first; anyone else at the unit acted in. */
const useOwnUnit = (): string | null => {
  const { role, unitId } = useActing();
  return role === 'OVERSEER' || role === 'ADMINISTRATOR' ? null : unitId;
};

function useVariables(asked: UnitAsked) {
  const { language } = useWords();
  const own = useOwnUnit();
  const unitId = asked.unitId === EVERYWHERE ? null : (asked.unitId ?? own);
  return {
    unitId: unitId ?? '-',
    hasUnit: unitId !== null,
    // A search for words costs too much to be counted by boxes in the same request.
    hasCounts: asked.words === '',
    rows: rowFilter(asked, own),
    scope: scopeFilter(asked, own),
    order: orderOf(asked),
    language: languageOfApi(language),
  };
}

/** Every commitment of a unit and of those below it. */
export default function UnitTable() {
  const { t } = useWords();
  const [address] = useSearchParams();
  const asked = unitAsked(address);
  const variables = useVariables(asked);
  const [{ data, error, stale }, ask] = useAnswer(UnitQuery, variables);
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const { unitName } = useActing();
  const unit = data?.unit?.name ?? (asked.unitId === null && variables.hasUnit ? unitName : null);
  const title = unit === null ? t('unit.everywhere') : t('unit.title', { unit });
  return (
    <>
      <Letterhead title={title} day={data?.today.on ?? null} />
      <main aria-busy={stale}>
        <Filters asked={asked} table={data} />
        {data === null && error !== undefined && <Failure error={error} onRetry={refresh} />}
        {data === null && error === undefined && <LedgerSkeleton />}
        {data !== null && <Rows key={unitAddress(asked)} table={data} asked={asked} />}
      </main>
    </>
  );
}

/** How many lie in a box, by the report's names of them. */
function countIn(box: Box, { total }: NonNullable<Table['boxes']>): number {
  switch (box) {
    case 'qua-han':
      return total.openOverdue;
    case 'trong-han':
      return total.openInTime;
    case 'khong-han':
      return total.noDeadlineOpen + total.noDeadlineDone;
    case 'dung-han':
      return total.doneOnTime;
    case 'xong-muon':
      return total.doneLate;
  }
}

function Filters({ asked, table }: { readonly asked: UnitAsked; readonly table: Table | null }) {
  const { t, language } = useWords();
  const [, go] = useLocation();
  const own = useOwnUnit();
  const boxCounts = table?.boxes ?? null;
  const isWide = asked.unitId === EVERYWHERE || (asked.unitId === null && own === null);
  const find = (form: FormData) => {
    const words = form.get('tu-khoa');
    go(unitAddress({ ...asked, words: typeof words === 'string' ? words.trim() : '' }));
  };
  return (
    <div className="unit-filters">
      <nav className="chips" aria-label={t('unit.boxes')}>
        {boxNames.map((box) => {
          const isOn = asked.box === box;
          return (
            <Link
              key={box}
              className={isOn ? 'chip on' : 'chip'}
              href={unitAddress({ ...asked, box: isOn ? null : box })}
              {...(isOn ? { 'aria-current': 'true' as const } : {})}
            >
              {t(`unit.box.${box}`)}
              {boxCounts !== null && <b>{number(countIn(box, boxCounts), language)}</b>}
              {isOn && <span aria-hidden="true">✕</span>}
            </Link>
          );
        })}
        {own !== null && (
          <Link
            className={isWide ? 'chip on' : 'chip'}
            href={unitAddress({ ...asked, unitId: isWide ? null : EVERYWHERE })}
          >
            {t('unit.all')}
          </Link>
        )}
        {own === null && asked.unitId !== null && (
          <Link className="chip on" href={unitAddress({ ...asked, unitId: null })}>
            {table?.unit?.name ?? t('filter.unit')} <span aria-hidden="true">✕</span>
            <span className="spoken">{t('filter.drop')}</span>
          </Link>
        )}
        <CopyLink />
      </nav>
      <form className="find-form" role="search" action={find}>
        <input
          key={asked.words}
          className="find-field gl-focus"
          type="search"
          name="tu-khoa"
          defaultValue={asked.words}
          aria-label={t('unit.words')}
          placeholder={t('unit.words')}
        />
        <button type="submit" className="button">
          {t('unit.find')}
        </button>
      </form>
    </div>
  );
}

function Rows({ table, asked }: { readonly table: Table; readonly asked: UnitAsked }) {
  const { t, language } = useWords();
  const client = useClient();
  const variables = useVariables(asked);
  const { rows, ...more } = useMore<UnitRow>(table.rows, async (after) => {
    const { data } = await client.query(UnitQuery, { ...variables, after });
    return data?.rows ?? null;
  });
  const n = table.rows.totalCount;
  if (n === 0)
    return (
      <Empty title={t('unit.empty')}>
        <p className="meta">{t('unit.empty.text')}</p>
        {(asked.box !== null || asked.words !== '') && (
          <Link href={unitAddress({ ...asked, box: null, words: '' })}>{t('filter.clear')}</Link>
        )}
      </Empty>
    );
  const isByDue = asked.order === 'han' || asked.order === 'han-xa';
  return (
    <section className="sheet">
      <h2 className="group">{t('unit.count', { n, count: number(n, language) })}</h2>
      <table className="unit-table">
        <thead>
          <tr>
            <th
              scope="col"
              aria-sort={!isByDue ? 'none' : asked.order === 'han' ? 'ascending' : 'descending'}
            >
              <Link
                href={unitAddress({ ...asked, order: asked.order === 'han' ? 'han-xa' : 'han' })}
              >
                {t('unit.due')}
                {isByDue && <span aria-hidden="true">{asked.order === 'han' ? ' ↑' : ' ↓'}</span>}
              </Link>
            </th>
            <th scope="col">{t('unit.text')}</th>
            <th scope="col">{t('unit.lead')}</th>
            <th scope="col">{t('unit.status')}</th>
            <th scope="col" aria-sort={asked.order === 'moi' ? 'descending' : 'none'}>
              <Link href={unitAddress({ ...asked, order: 'moi' })}>
                {t('unit.progress')}
                {asked.order === 'moi' && <span aria-hidden="true"> ↓</span>}
              </Link>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitLine key={row.id} row={row} asked={asked} />
          ))}
        </tbody>
      </table>
      <MoreButton {...more} />
    </section>
  );
}
