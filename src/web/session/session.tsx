import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { actingFrom, type Acting } from './acting';

const KEY = 'giu-loi.acting';

export interface Session {
  /** Null when signed out: then only signing in is offered. */
  readonly acting: Acting | null;
  actAs(acting: Acting): void;
  signOut(): void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [acting, setActing] = useState(() => actingFrom(localStorage.getItem(KEY)));
  const session = useMemo<Session>(
    () => ({
      acting,
      actAs: (next) => {
        localStorage.setItem(KEY, JSON.stringify(next));
        setActing(next);
      },
      signOut: () => {
        localStorage.removeItem(KEY);
        setActing(null);
      },
    }),
    [acting],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('outside of SessionProvider');
  return session;
}

/** For screens that only someone who is signed in sees. */
export function useActing(): Acting {
  const { acting } = useSession();
  if (acting === null) throw new Error('nobody is signed in');
  return acting;
}
