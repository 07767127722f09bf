import { useSubscription } from 'urql';
import { Link } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { Empty, NotYet } from '../parts/states';
import { shortDate } from '../format/dates';
import { useTitle } from '../shell/useTitle';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import { Evidence } from './evidence';
import { Path } from './path';
import './record.css';
import { RecordChanges, RecordQuery, type CommitmentShown } from './recordQuery';
import { DeadlineSection } from './deadlineSection';
import { Story } from './storySection';
import { TheWord } from './theWord';

const WORDS_IN_TITLE = 60;

const shortened = (text: string): string =>
  text.length <= WORDS_IN_TITLE ? text : `${text.slice(0, WORDS_IN_TITLE).replace(/\s\S*$/, '')}…`;

/** What was promised, and what became of it. */
export default function CommitmentPage({ id }: { readonly id: string }) {
  const { t, language } = useWords();
  const variables = { id, language: languageOfApi(language) };
  const [{ data, error }, ask] = useAnswer(RecordQuery, variables);
  const refresh = () => ask({ requestPolicy: 'network-only' });
  useSubscription({ query: RecordChanges, variables: { id } }, (_last: unknown, came) => {
    refresh();
    return came;
  });
  const commitment = data?.commitment ?? null;
  useTitle(commitment === null ? t('record.name') : shortened(commitment.text));
  if (data === null) return <NotYet error={error} onRetry={refresh} />;
  if (commitment === null)
    return (
      <main>
        <Empty title={t('record.none')}>
          <p className="meta">{t('record.none.text')}</p>
          <Link href="/">{t('nowhere.home')}</Link>
        </Empty>
      </main>
    );
  const { on } = data.today;
  return (
    <>
      <Crumb commitment={commitment} on={on} />
      <main className="two">
        <div className="column">
          <TheWord commitment={commitment} />
          <DeadlineSection commitment={commitment} today={on} />
          <Story entries={data.history.nodes} count={data.history.totalCount} />
        </div>
        <aside className="column">
          <Path commitment={commitment} entries={data.history.nodes} />
          <Evidence commitment={commitment} />
        </aside>
      </main>
    </>
  );
}

interface CrumbProps {
  readonly commitment: CommitmentShown;
  readonly on: string;
}

function Crumb({ commitment, on }: CrumbProps) {
  const { t } = useWords();
  return (
    <p className="crumb">
      <Link href="/">{t('nowhere.home')}</Link>
      <span aria-hidden="true">/</span>
      <span>{commitment.kindLabel}</span>
      <span className="aside">{t('record.asAt', { day: shortDate(on) })}</span>
    </p>
  );
}
