import { useState } from 'react';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { tellServer } from './askServer';
import { problemOf, type Problem } from './outcome';
import { useSession } from './session';
import { SignInAs } from './sessionQueries';

/** People of the sample to be, without a password; nothing where the server offers none. */
export function TrySample({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useWords();
  const { who } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const offered = who?.demonstrations ?? [];
  if (offered.length === 0) return null;
  const be = async (loginName: string) => {
    const asked = { loginName, language: languageOfApi(language) };
    const found = problemOf(await tellServer(SignInAs, asked));
    setProblem(found);
    if (found === null) onDone();
  };
  return (
    <section className="sheet">
      <h2 className="group">{t('trial.title')}</h2>
      <p className="meta trial-text">{t('trial.text')}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem.message ?? t('state.away.text')}
        </p>
      )}
      <ul className="offices">
        {offered.map(({ loginName, role, officeTitle, unitName }) => (
          <li key={loginName}>
            <button type="button" className="button" onClick={() => void be(loginName)}>
              {officeTitle ?? t(`role.${role}`)}
            </button>
            <span className="meta">{unitName ?? loginName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
