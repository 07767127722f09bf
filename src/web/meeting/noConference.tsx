import { Link } from 'wouter';
import { Empty } from '../parts/states';
import { useWords } from '../words/useWords';

/** There is no such conference, or none that this reader may see. */
export function NoConference() {
  const { t } = useWords();
  return (
    <main>
      <Empty title={t('meeting.none')}>
        <Link href="/hop">{t('meeting.list')}</Link>
      </Empty>
    </main>
  );
}
