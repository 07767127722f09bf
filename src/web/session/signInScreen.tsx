import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTitle } from '../shell/useTitle';
import { useWords } from '../words/useWords';
import { BrandLine } from './brandLine';
import { LinkForm } from './linkForm';
import { takeLinkFromAddress } from './linkInAddress';
import { PasswordForm } from './passwordForm';
import { useSession } from './session';
import './session.css';
import { TrySample } from './trySample';

/** Becoming somebody: by name and password, by a one-time link, or as somebody of the sample. */
export default function SignInScreen() {
  const { t } = useWords();
  const { changed } = useSession();
  const [path, go] = useLocation();
  const [link, setLink] = useState(takeLinkFromAddress);
  useTitle(t('signIn.title'));
  const isOwnAddress = path === '/dang-nhap' || path === '/khoi-tao';
  /** Whoever came for a screen gets it; everybody else is asked in which office, or goes home. */
  const done = (where: '/' | '/dang-nhap') => async () => {
    setLink(null);
    await changed();
    if (isOwnAddress) go(where, { replace: true });
  };
  return (
    <main className="centred">
      <BrandLine />
      {link === null ? (
        <PasswordForm onDone={() => void done('/dang-nhap')()} />
      ) : (
        <LinkForm
          link={link}
          onDone={() => void done('/dang-nhap')()}
          onGiveUp={() => setLink(null)}
        />
      )}
      {link === null && <TrySample onDone={() => void done('/')()} />}
    </main>
  );
}
