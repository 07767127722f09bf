import { useEffect, useState } from 'react';
import { LedgerSkeleton } from '../parts/states';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { askServer, tellServer } from './askServer';
import { Field } from './field';
import { problemOf, type Problem } from './outcome';
import { SessionForm } from './sessionForm';
import { LinkQuery, UseLink, type LinkPurpose } from './sessionQueries';

interface OpenLink {
  readonly purpose: LinkPurpose;
  readonly loginName: string | null;
}

/** What the link is for; null when it opens nothing, undefined until that is known. */
function useOpenLink(link: string) {
  const [found, setFound] = useState<OpenLink | null | undefined>();
  useEffect(() => {
    void askServer(LinkQuery, { link }).then(({ data }) => setFound(data?.oneTimeLink ?? null));
  }, [link]);
  return found;
}

interface LinkFormProps {
  readonly link: string;
  readonly onDone: () => void;
  /** Signs in another way instead. */
  readonly onGiveUp: () => void;
}

/** Opens a one-time link: chooses a password, and with the set-up link a name. */
export function LinkForm({ link, onDone, onGiveUp }: LinkFormProps) {
  const { t, language } = useWords();
  const open = useOpenLink(link);
  const use = async (given: {
    loginName: string | null;
    password: string | null;
  }): Promise<Problem | null> => {
    const asked = { link, ...given, language: languageOfApi(language) };
    const problem = problemOf(await tellServer(UseLink, asked));
    if (problem === null) onDone();
    return problem;
  };
  if (open === undefined) return <LedgerSkeleton rows={2} />;
  if (open === null)
    return (
      <>
        <h1>{t('link.invalid.title')}</h1>
        <p>{t('link.invalid.text')}</p>
        <button type="button" className="button" onClick={onGiveUp}>
          {t('signIn.title')}
        </button>
      </>
    );
  const { purpose, loginName } = open;
  const name = loginName ?? '';
  if (purpose === 'DEMONSTRATION')
    return (
      <>
        <h1>{t('link.DEMONSTRATION.title', { name })}</h1>
        <SessionForm
          action={t('link.DEMONSTRATION.do')}
          send={() => use({ loginName: null, password: null })}
        >
          {() => <p>{t('trial.text')}</p>}
        </SessionForm>
      </>
    );
  return (
    <>
      <h1>{t(`link.${purpose}.title`, { name })}</h1>
      {purpose === 'SETUP' && <p>{t('link.SETUP.text')}</p>}
      <SessionForm
        action={t('link.do')}
        send={(typed) =>
          use({
            loginName: purpose === 'SETUP' ? typed('loginName') : null,
            password: typed('password'),
          })
        }
      >
        {(problem, problemId) => (
          <>
            {purpose === 'SETUP' && (
              <Field
                name="loginName"
                label={t('signIn.name')}
                autoComplete="username"
                hint={t('link.name.hint')}
                isWrong={problem?.field === 'loginName'}
                problemId={problemId}
                isFirst
              />
            )}
            <Field
              name="password"
              label={t('link.password')}
              type="password"
              autoComplete="new-password"
              hint={t('link.password.hint')}
              isWrong={problem?.field === 'password'}
              problemId={problemId}
              isFirst={purpose !== 'SETUP'}
            />
          </>
        )}
      </SessionForm>
    </>
  );
}
