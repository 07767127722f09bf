import { useAnswer } from '../api/useAnswer';
import { NoConference } from '../meeting/noConference';
import { NotYet } from '../parts/states';
import { useTitle } from '../shell/useTitle';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import './sheet.css';
import { SheetQuery } from './sheetQuery';
import { OpenSheet } from './openSheet';

/** What is said at a meeting, written while it is said. */
export default function RecordingSheet({ id }: { readonly id: string }) {
  const { t, language } = useWords();
  const year = new Date().getFullYear();
  const years = { before: year - 1, year, next: year + 1, after: year + 2 };
  const [{ data, error }, ask] = useAnswer(SheetQuery, {
    id,
    language: languageOfApi(language),
    ...years,
  });
  const meeting = data?.dialogueConference ?? null;
  useTitle(t('sheet.title', { meeting: meeting?.title ?? t('meeting.name') }));
  if (data === null)
    return <NotYet error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (meeting === null) return <NoConference />;
  return <OpenSheet meeting={meeting} sheet={data} />;
}
