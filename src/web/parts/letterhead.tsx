import type { ReactNode } from 'react';
import { atLineStart, letterheadDate, type Day } from '../format/dates';
import { placeOf } from '../format/place';
import { useActing } from '../session/session';
import { useWords } from '../words/useWords';
import { useTitle } from '../shell/useTitle';

interface LetterheadProps {
  readonly title: string;
  /** Absent while it is not known yet: the line keeps its height. */
  readonly day: Day | null;
  /** Smaller, under the date. */
  readonly children?: ReactNode;
}

/** As on an official paper: who on the left with a short rule, place and date in italics on the right. */
export function Letterhead({ title, day, children }: LetterheadProps) {
  const { t, language } = useWords();
  const { unitName, role, place } = useActing();
  useTitle(title);
  const where = placeOf(place);
  const when = day === null ? '\u00a0' : letterheadDate(day, language);
  return (
    <header className="letterhead">
      <div>
        <p className="unit">{unitName ?? t(`role.${role}`)}</p>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <p className="date">
        {day !== null && where !== '' && <span className="place">{where}, </span>}
        {where === '' ? atLineStart(when) : when}
        {children !== undefined && <small>{children}</small>}
      </p>
    </header>
  );
}
