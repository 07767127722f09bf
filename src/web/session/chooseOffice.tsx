import { useState } from 'react';
import { useLocation } from 'wouter';
import { destinations } from '../shell/navigation';
import { useTitle } from '../shell/useTitle';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { seatKey, type Acting } from './acting';
import { tellServer } from './askServer';
import { BrandLine } from './brandLine';
import { problemOf, type Problem } from './outcome';
import { useSession } from './session';
import './session.css';
import { SwitchOffice } from './sessionQueries';
import { TrySample } from './trySample';

const byUnit = (seats: readonly Acting[]): [string | null, Acting[]][] => {
  const units = new Map<string | null, Acting[]>();
  for (const seat of seats) units.set(seat.unitName, [...(units.get(seat.unitName) ?? []), seat]);
  return [...units];
};

/** In which of their offices somebody works now; another is taken under a new secret. */
export default function ChooseOffice() {
  const { t, language } = useWords();
  const { who, changed, signOut } = useSession();
  const [path, go] = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  useTitle(t('acting.title'));
  const { account = null, acting = null } = who ?? {};
  const seats = account?.seats ?? [];
  const arrive = ({ role }: Acting) => {
    if (path === '/dang-nhap') go(destinations[role][0].path);
  };
  const choose = async (seat: Acting) => {
    if (acting !== null && seatKey(seat) === seatKey(acting)) {
      arrive(seat);
      return;
    }
    const { officeId, role, delegationId } = seat;
    const asked = { seat: { officeId, role, delegationId }, language: languageOfApi(language) };
    const found = problemOf(await tellServer(SwitchOffice, asked));
    setProblem(found);
    // Refused or not: what may be acted in has changed.
    await changed();
    if (found === null) arrive(seat);
  };
  return (
    <main className="centred">
      <BrandLine />
      <h1>{t('acting.title')}</h1>
      <p className="meta">{t('acting.signedIn', { name: account?.loginName ?? '' })}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem.message ?? t('state.away.text')}
        </p>
      )}
      {seats.length === 0 && <p>{t('acting.none')}</p>}
      {seats.length > 0 && (
        <div className="sheet">
          {byUnit(seats).map(([unit, each]) => (
            <section key={unit}>
              <h2 className="group">{unit ?? t('acting.noUnit')}</h2>
              <ul className="offices">
                {each.map((seat) => (
                  <li key={seatKey(seat)}>
                    <button
                      type="button"
                      className="button"
                      onClick={() => void choose(seat)}
                      {...(acting !== null && seatKey(seat) === seatKey(acting)
                        ? { 'aria-current': 'true' as const }
                        : {})}
                    >
                      {seat.officeTitle ?? t(`role.${seat.role}`)}
                    </button>
                    <span className="meta">
                      {t(`role.${seat.role}`)}
                      {seat.delegationId !== null && `, ${t('acting.delegated')}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <p>
        <button type="button" className="button" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </button>
      </p>
      <TrySample onDone={() => void changed().then(() => go('/'))} />
    </main>
  );
}
