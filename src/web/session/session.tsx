import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { CombinedError } from 'urql';
import { browserKeeping } from '../outbox/browserKeeping';
import type { Acting } from './acting';
import { askServer, tellServer } from './askServer';
import { forgetKept } from './kept';
import { SessionQuery, SignOut } from './sessionQueries';
import { whoIsIn, type WhoIsIn } from './whoIsIn';

/** Written at every change, so that other tabs of this browser look too. */
const CHANGED = 'giu-loi.session';

export interface Session {
  /** Null while it is asked for. */
  readonly who: WhoIsIn | null;
  /** Why it cannot be asked; undefined while it can. */
  readonly error: CombinedError | undefined;
  /** Asks the server again who is signed in, and where. */
  readonly look: () => Promise<WhoIsIn | null>;
  /** The same, after this tab changed it: other tabs look too. */
  readonly changed: () => Promise<WhoIsIn | null>;
  /** Ends the session and takes away what this browser keeps for the person. */
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [who, setWho] = useState<WhoIsIn | null>(null);
  const [error, setError] = useState<CombinedError>();
  const look = useCallback(async () => {
    const { data, error: failure } = await askServer(SessionQuery, {});
    setError(failure);
    if (data === undefined) return null;
    const found = whoIsIn(data);
    // What is the same stays the same: no screen is asked for anew.
    setWho((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    return found;
  }, []);
  const changed = useCallback(async () => {
    localStorage.setItem(CHANGED, String(Date.now()));
    return look();
  }, [look]);
  const signOut = useCallback(async () => {
    const { error: failure } = await tellServer(SignOut, {});
    // Without an answer the session goes on, and so does what is kept for it.
    if (failure !== undefined) {
      setError(failure);
      return;
    }
    const { account = null, provider = null } = who ?? {};
    if (account !== null) await forgetKept(browserKeeping, localStorage, account.personId);
    await changed();
    // Else the next at this machine would be in by the provider's session.
    if (account?.byProvider === true && provider !== null) location.assign(provider.signOutAddress);
  }, [changed, who]);
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === CHANGED) void look();
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    addEventListener('storage', onStorage);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      removeEventListener('storage', onStorage);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [look]);
  const session = useMemo<Session>(
    () => ({ who, error, look, changed, signOut }),
    [who, error, look, changed, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('outside of SessionProvider');
  return session;
}

/** For screens that only someone who acts in an office sees. */
export function useActing(): Acting {
  const { who } = useSession();
  if (!who?.acting) throw new Error('nobody acts');
  return who.acting;
}
