import { useLocation } from 'wouter';
import { useTitle } from '../shell/useTitle';
import { useWords } from '../words/useWords';
import { BrandLine } from './brandLine';
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
  const isOwnAddress = path === '/dang-nhap';
  /** Whoever came for a screen gets it; everybody else is asked in which office, or goes home. */
  const done = (where: '/' | '/dang-nhap') => async () => {
    await changed();
    putLinkAway();
    if (isOwnAddress) go(where, { replace: true });
  };
  return (
    <main className="centred">
      <BrandLine />
      {link === null ? (
        <PasswordForm onDone={() => void done('/dang-nhap')()} />
      ) : (
        <LinkForm link={link} onDone={() => void done('/dang-nhap')()} onGiveUp={putLinkAway} />
      )}
      {link === null && <TrySample onDone={() => void done('/')()} />}
    </main>
  );
}
