import { Icon } from '../look/icon';
import { number } from '../format/numbers';
import { useWords } from '../words/useWords';
import { standingOf, type Standing, type Timeliness } from './timelinessLook';

interface TimelinessBadgeProps {
  readonly timeliness: Timeliness;
  readonly daysLeft?: number | null;
  readonly daysLate?: number | null;
}

/** The one badge of the page: whatever shows how a promise stands shows it thus. */
export function TimelinessBadge({
  timeliness,
  daysLeft = null,
  daysLate = null,
}: TimelinessBadgeProps) {
  const standing = standingOf(timeliness, daysLeft);
  return (
    <span className={`badge ${standing}`}>
      <Icon name={standing} size={16} />
      {useBadgeWords(standing, daysLeft, daysLate)}
    </span>
  );
}

function useBadgeWords(
  standing: Standing,
  daysLeft: number | null,
  daysLate: number | null,
): string {
  const { t, language } = useWords();
  if (standing === 'over' && daysLate !== null)
    return t('badge.over.days', { n: daysLate, days: number(daysLate, language) });
  if (standing === 'open' && daysLeft !== null)
    return t('badge.open.days', { n: daysLeft, days: number(daysLeft, language) });
  if (standing === 'soon' && daysLeft !== null)
    return daysLeft === 0
      ? t('badge.soon.today')
      : t('badge.soon.days', { n: daysLeft, days: number(daysLeft, language) });
  return t(`badge.${standing}`);
}
