import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { tellServer } from './askServer';
import { Field } from './field';
import { problemOf } from './outcome';
import { SessionForm } from './sessionForm';
import { SignIn } from './sessionQueries';

/** By name and password. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useWords();
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <SessionForm
        action={t('signIn.title')}
        send={async (typed) => {
          const problem = problemOf(
            await tellServer(SignIn, {
              loginName: typed('loginName'),
              password: typed('password'),
              language: languageOfApi(language),
            }),
          );
          if (problem === null) onDone();
          return problem;
        }}
      >
        {(problem, problemId) => (
          <>
            <Field
              name="loginName"
              label={t('signIn.name')}
              autoComplete="username"
              isWrong={problem !== null}
              problemId={problemId}
              isFirst
            />
            <Field
              name="password"
              label={t('signIn.password')}
              type="password"
              autoComplete="current-password"
              isWrong={problem !== null}
              problemId={problemId}
            />
          </>
        )}
      </SessionForm>
      <p className="hint">{t('signIn.forgotten')}</p>
    </>
  );
}
