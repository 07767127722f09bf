import { dayAndMonth, shortDate, type Day } from '../format/dates';
import { useWords } from '../words/useWords';
import { rulerOf, type RulerMark } from './ruler';

interface DeadlineRulerProps {
  readonly start: Day;
  readonly deadline: { readonly currentDate: Day | null; readonly originalDate: Day | null };
  readonly today: Day;
}

/** Below two marks this near their words would run into each other; the axis is 100 wide. */
const NEAR = 0.14;

/** Words of marks stand above and below the axis by turns, so that neighbours keep apart. */
function sideOf(mark: RulerMark): 'up' | 'down' {
  return mark.kind === 'today' || mark.kind === 'start' ? 'up' : 'down';
}

const edgeOf = (at: number): string => (at < NEAR ? 'left' : at > 1 - NEAR ? 'right' : 'middle');

/** From the day of the promise to its deadline: every version, today, and what was added or exceeded. */
export function DeadlineRuler({ start, deadline, today }: DeadlineRulerProps) {
  const { t } = useWords();
  const ruler = rulerOf(start, deadline, today);
  if (ruler === null) return null;
  const { marks, elapsed, extendedFrom, lateFrom } = ruler;
  const end = marks.find(({ kind }) => kind === 'current');
  const at = (share: number) => `${Math.round(share * 1000) / 10}%`;
  const said = marks.map(({ kind, day }) => `${t(`ruler.${kind}`)} ${shortDate(day)}`).join('; ');
  return (
    <div className="ruler" role="img" aria-label={said}>
      <svg aria-hidden="true" className="ruler-axis">
        <defs>
          <pattern id="gia-han" width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M-1.5 4.5l3 3M0 0l6 6M4.5 -1.5l3 3" stroke="#8fa8cf" strokeWidth="1.5" />
          </pattern>
          <pattern id="qua-moc" width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M-1.5 1.5l3-3M0 6L6 0M4.5 7.5l3-3" stroke="#b0201a" strokeWidth="2" />
          </pattern>
        </defs>
        <rect className="promised" width={at(end?.at ?? 1)} y="8" height="10" />
        {extendedFrom !== null && (
          <rect
            fill="url(#gia-han)"
            x={at(extendedFrom)}
            width={at((end?.at ?? 1) - extendedFrom)}
            y="8"
            height="10"
          />
        )}
        <rect className="elapsed" width={at(elapsed)} y="8" height="10" />
        {lateFrom !== null && (
          <rect
            className="exceeded"
            fill="url(#qua-moc)"
            x={at(lateFrom)}
            width={at(1 - lateFrom)}
            y="8"
            height="10"
          />
        )}
        {marks.map(({ kind, at: share }) => (
          <line key={kind} className={kind} x1={at(share)} x2={at(share)} y1="0" y2="26" />
        ))}
      </svg>
      {marks.map((mark) => (
        <span
          key={mark.kind}
          aria-hidden="true"
          className={`ruler-mark ${mark.kind} ${sideOf(mark)} ${edgeOf(mark.at)}`}
          style={{ left: at(mark.at) }}
        >
          {t(`ruler.${mark.kind}`)}{' '}
          <b>{mark.kind === 'today' ? dayAndMonth(mark.day) : shortDate(mark.day)}</b>
        </span>
      ))}
    </div>
  );
}
