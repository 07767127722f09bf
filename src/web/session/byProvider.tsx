import { useState } from 'react';
import { useWords } from '../words/useWords';
import { useSession } from './session';

const problems = [
  'SIGN_IN_EXPIRED',
  'PROVIDER_REFUSED',
  'PROVIDER_AWAY',
  'PERSON_UNKNOWN',
  'ACCOUNT_CLOSED',
  'ACCOUNTS_UNAVAILABLE',
] as const;

/** Why the way by the provider led back without being signed in, as the address says; null without. */
const problemInAddress = () => {
  const said = new URLSearchParams(location.search).get('problem');
  return problems.find((each) => each === said) ?? null;
};

/** Signing in by the account of a provider; nothing where the server knows none. */
export function ByProvider({ path }: { readonly path: string }) {
  const { t } = useWords();
  const { who } = useSession();
  const [problem] = useState(problemInAddress);
  const provider = who?.provider ?? null;
  if (provider === null) return null;
  const to = path === '/dang-nhap' ? '/' : path;
  return (
    <section className="sheet by-provider">
      {problem !== null && (
        <p className="problem" role="alert">
          {t(`provider.${problem}`)}
        </p>
      )}
      <p>
        <a className="button" href={`${provider.signInAddress}?to=${encodeURIComponent(to)}`}>
          {t('provider.do', { name: provider.name })}
        </a>
      </p>
    </section>
  );
}
