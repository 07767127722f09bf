import { useLocation } from 'wouter';
import { useTitle } from '../shell/useTitle';
import { useWords } from '../words/useWords';
import { BrandLine } from './brandLine';
import { ByProvider } from './byProvider';
import { LinkForm } from './linkForm';
import { PasswordForm } from './passwordForm';
import { useSession } from './session';
import './session.css';
import { TrySample } from './trySample';

interface SignInScreenProps {
  /** One-time link that was opened; null for whoever has a password. */
  readonly link: string | null;
  readonly putLinkAway: () => void;
}

/** Becoming somebody: by name and password, by a one-time link, or as somebody of the sample. */
export default function SignInScreen({ link, putLinkAway }: SignInScreenProps) {
  const { t } = useWords();
  const { changed } = useSession();
  const [path, go] = useLocation();
  useTitle(t('signIn.title'));
  /** Whoever came for a screen gets it; who may act in several places is asked in which, unless one was chosen. */
  const done = async (isChosen: boolean) => {
    const found = await changed();
    putLinkAway();
    const isOpen = !isChosen && (found?.account?.seats.length ?? 0) > 1;
    if (path === '/dang-nhap') go(isOpen ? '/dang-nhap' : '/', { replace: true });
  };
  return (
    <main className="centred">
      <BrandLine />
      {link === null ? (
        <PasswordForm onDone={() => void done(false)} />
      ) : (
        <LinkForm link={link} onDone={() => void done(false)} onGiveUp={putLinkAway} />
      )}
      {link === null && <ByProvider path={path} />}
      {link === null && <TrySample onDone={() => void done(true)} />}
    </main>
  );
}
