import { number } from '../format/numbers';
import { Icon } from '../look/icon';
import { useWords } from '../words/useWords';

interface BreachesProps {
  readonly breaches: readonly { readonly kindLabel: string; readonly daysLate: number }[];
}

/** What the meeting itself was late with. */
export function Breaches({ breaches }: BreachesProps) {
  const { t, language } = useWords();
  return breaches.map(({ kindLabel, daysLate }) => (
    <span key={kindLabel} className="breach">
      <Icon name="over" size={15} />{' '}
      {t('meeting.breach', { what: kindLabel, n: daysLate, days: number(daysLate, language) })}
    </span>
  ));
}
