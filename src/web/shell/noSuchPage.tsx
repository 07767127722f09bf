import { Link } from 'wouter';
import { useWords } from '../words/useWords';
import { useTitle } from './useTitle';

export default function NoSuchPage() {
  const { t } = useWords();
  useTitle(t('nowhere.title'));
  return (
    <main>
      <section className="sheet">
        <div className="notice">
          <h1>{t('nowhere.title')}</h1>
          <p>{t('nowhere.text')}</p>
          <Link href="/">{t('nowhere.home')}</Link>
        </div>
      </section>
    </main>
  );
}
