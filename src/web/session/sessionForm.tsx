import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../words/useWords';
import type { Problem } from './outcome';

interface SessionFormProps {
  readonly action: string;
  /** Sends what was typed; null once it is done. */
  readonly send: (typed: (name: string) => string) => Promise<Problem | null>;
  readonly children: (problem: Problem | null, problemId: string) => ReactNode;
}

/** A form that signs in: what was refused is said above its button, and what was typed stays. */
export function SessionForm({ action, send, children }: SessionFormProps) {
  const { t } = useWords();
  const problemId = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    setBusy(true);
    try {
      const found = await send((name) => {
        const value = typed.get(name);
        return typeof value === 'string' ? value : '';
      });
      setProblem(found);
      if (found !== null) form.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      {children(problem, problemId)}
      <p id={problemId} role="alert" {...(problem === null ? {} : { className: 'problem' })}>
        {problem !== null && (problem.message ?? t('state.away.text'))}
      </p>
      <button type="submit" className="button primary" disabled={isBusy}>
        {action}
      </button>
    </form>
  );
}
