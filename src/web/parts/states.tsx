import type { CombinedError } from 'urql';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords';

/** Ledger lines that are on their way; nothing shows in the first 200 ms, and nothing jumps after. */
export function LedgerSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useWords();
  return (
    <section className="sheet" aria-busy="true">
      <p className="spoken" role="status">
        {t('state.loading')}
      </p>
      <ol className="ledger skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <li key={row}>
            <div className="days">
              <div className="bar" />
            </div>
            <div>
              <div className="bar" />
              <div className="bar short" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NotYetProps {
  /** Why there is no answer; undefined while it is on its way. */
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
}

/** A screen that has nothing to show yet: its answer is on its way, or could not be had. */
export const NotYet = ({ error, onRetry }: NotYetProps) => (
  <main>
    {error === undefined ? <LedgerSkeleton /> : <Failure error={error} onRetry={onRetry} />}
  </main>
);

interface EmptyProps {
  readonly title: string;
  /** What was asked, in words, and what to drop from it. */
  readonly children: ReactNode;
}

export const Empty = ({ title, children }: EmptyProps) => (
  <section className="sheet">
    <div className="notice">
      <h2>{title}</h2>
      {children}
    </div>
  </section>
);

const codeOf = (error: CombinedError): string => {
  const code = error.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? code : 'NETWORK';
};

interface FailureProps {
  readonly error: CombinedError;
  readonly onRetry: () => void;
}

/** What could not be asked, and that nothing is lost by it. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useWords();
  const code = codeOf(error);
  const isAway = code === 'NETWORK';
  return (
    <section className="sheet" role="alert">
      <div className="notice">
        <h2>{t(isAway ? 'state.away.title' : 'state.failed.title')}</h2>
        <p className="meta">
          {isAway
            ? t('state.away.text')
            : error.graphQLErrors.map(({ message }) => message).join(' ')}
        </p>
        <button type="button" className="button" onClick={onRetry}>
          {t('state.retry')}
        </button>
        <p className="hint">{t('state.code', { code })}</p>
      </div>
    </section>
  );
}
