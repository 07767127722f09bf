import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useHeard } from '../api/heard';
import { atLineStart, clockOf, dateWithWeekday, type Day } from '../format/dates';
import { Icon } from '../look/icon';
import { useWords } from '../words/useWords';
import { FinishRecording } from './finishRecording';
import type { SheetMeeting } from './sheetQuery';
import './sheetBand.css';

interface SheetBandProps {
  readonly meeting: SheetMeeting;
  readonly isHeld: boolean;
  readonly heldOn: Day;
  /** Milliseconds; null when nothing was kept yet. */
  readonly keptAt: number | null;
  readonly sent: number;
  readonly all: number;
  /** Commands that the server does not have. */
  readonly unsent: number;
  /** Asks the server again how the meeting stands. */
  readonly look: () => void;
}

const timeOf = (ms: number): string => clockOf(new Date(ms).toISOString());

function useMinute(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Which meeting, what time it is, and whether all that was typed is safe. */
export function SheetBand(props: SheetBandProps) {
  const { meeting, isHeld, heldOn, keptAt, sent, all, unsent, look } = props;
  const { t, language } = useWords();
  const { isOnline, at } = useHeard();
  const now = useMinute();
  return (
    <header className="sheet-band">
      <Link className="back" href={`/hoi-nghi/${meeting.id}`} aria-label={t('sheet.back')}>
        <span aria-hidden="true">‹</span>
      </Link>
      <p className="name">
        {meeting.title}
        <small>
          {atLineStart(dateWithWeekday(heldOn, language))}
          {meeting.venue !== null && ` · ${meeting.venue}`}
          {meeting.startsAt !== null &&
            ` · ${t('sheet.began', { time: clockOf(meeting.startsAt) })}`}
        </small>
      </p>
      <p className="clock">{timeOf(now)}</p>
      <p className="saved" role="status">
        {!isOnline && (
          <span className="away">
            <Icon name="off" size={15} /> {t('sheet.away', { time: timeOf(at) })}
          </span>
        )}
        {keptAt !== null && (
          <span>
            <Icon name="pc" size={15} /> {t('sheet.kept')} <b>{timeOf(keptAt)}</b>
          </span>
        )}
        <span>
          <Icon name="sent" size={15} /> {t('sheet.sent')}{' '}
          <b className="sent-count">
            {sent}/{all}
          </b>
        </span>
      </p>
      <FinishRecording
        meeting={meeting}
        isHeld={isHeld}
        heldOn={heldOn}
        unsent={unsent}
        look={look}
      />
    </header>
  );
}
