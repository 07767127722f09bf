import { number as shown } from '../format/numbers';
import { Icon } from '../look/icon';
import { useWords } from '../words/useWords';
import type { WordId } from '../words/wordId';
import type { OpinionLine } from './sheetRows';
import './sheetAside.css';

const SHORTHAND: readonly (readonly [string, WordId])[] = [
  ['15/1', 'sheet.short.day'],
  ['<15/1', 'sheet.short.before'],
  ['15nlv', 'sheet.short.working'],
  ['30n · 2t · 3th', 'sheet.short.length'],
  ['q1/27 · th3', 'sheet.short.period'],
  ['gn · cn', 'sheet.short.year'],
  ['k', 'sheet.short.none'],
];

const KEYS: readonly (readonly [string, WordId])[] = [
  ['Enter', 'sheet.key.enter'],
  ['Shift Enter', 'sheet.key.line'],
  ['Tab', 'sheet.key.tab'],
  ['Ctrl Enter', 'sheet.key.promise'],
  ['Esc', 'sheet.key.escape'],
  ['↑', 'sheet.key.up'],
  ['Ctrl Z', 'sheet.key.undo'],
];

interface SheetAsideProps {
  readonly rows: readonly OpinionLine[];
}

/** What there is so far, what is not whole yet, and the keys. */
export function SheetAside({ rows }: SheetAsideProps) {
  const { t, language } = useWords();
  const promises = rows.flatMap((row) => row.promises);
  const totals: readonly (readonly [number, WordId])[] = [
    [rows.length, 'sheet.total.opinions'],
    [promises.length, 'sheet.total.promises'],
    [rows.filter(({ answer }) => answer !== '').length, 'sheet.total.answered'],
    [rows.filter(({ state }) => state.kind === 'REFUSED').length, 'sheet.total.refused'],
  ];
  const gaps = rows.flatMap(({ number, answer, promises: made }) => [
    ...(answer === '' && made.length === 0 ? [[number, 'sheet.gap.answer'] as const] : []),
    ...(made.some(({ hasNoDeadline }) => hasNoDeadline)
      ? [[number, 'sheet.gap.deadline'] as const]
      : []),
    ...(made.some(({ lead }) => lead === '') ? [[number, 'sheet.gap.lead'] as const] : []),
  ]);
  return (
    <aside className="sheet-aside">
      <dl className="sheet-totals">
        {totals.map(([n, word]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{shown(n, language)}</dd>
          </div>
        ))}
      </dl>
      {gaps.length > 0 && (
        <section>
          <h2>{t('sheet.gaps')}</h2>
          <ul className="sheet-gaps">
            {gaps.map(([row, word]) => (
              <li key={`${row} ${word}`}>
                <Icon name="soon" size={15} />
                <span>
                  <a href={`#y-${row}`}>{t('sheet.gap.row', { number: row })}</a> {t(word)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Typed title={t('sheet.short')} typed={SHORTHAND} as="code" />
      <Typed title={t('sheet.keys')} typed={KEYS} as="kbd" />
    </aside>
  );
}

interface TypedProps {
  readonly title: string;
  readonly typed: readonly (readonly [string, WordId])[];
  readonly as: 'code' | 'kbd';
}

/** What is typed, and what it does. */
function Typed({ title, typed, as: Sign }: TypedProps) {
  const { t } = useWords();
  return (
    <section>
      <h2>{title}</h2>
      <dl className="sheet-keys">
        {typed.map(([sign, word]) => (
          <div key={sign}>
            <dt>
              <Sign>{sign}</Sign>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
