import { number } from '../format/numbers';
import { useWords } from '../words/useWords';
import { standingOf, type Timeliness } from './timelinessLook';

interface DayCountProps {
  readonly timeliness: Timeliness | null;
  readonly daysLeft: number | null;
  readonly daysLate: number | null;
}

/** The margin of a ledger line: how many days late, or how many are left. */
export function DayCount({ timeliness, daysLeft, daysLate }: DayCountProps) {
  const { t, language } = useWords();
  if (timeliness === null) return <div className="days none" />;
  const standing = standingOf(timeliness, daysLeft);
  const days = standing === 'over' ? daysLate : daysLeft;
  if (standing === 'done' || standing === 'late' || days === null)
    return (
      <div className={`days ${standing}`}>
        <span>{t(`margin.${standing === 'done' || standing === 'late' ? standing : 'none'}`)}</span>
      </div>
    );
  return (
    <div className={`days ${standing}`}>
      <b>{number(days, language)}</b>
      <span>{t(standing === 'over' ? 'margin.over' : 'margin.left', { n: days })}</span>
    </div>
  );
}
