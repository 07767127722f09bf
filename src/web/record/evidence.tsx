import { Icon } from '../look/icon';
import { number } from '../format/numbers';
import { useWords } from '../words/useWords';
import type { CommitmentShown } from './recordQuery';

/** What was laid beside reports and claims. */
export function Evidence({ commitment }: { readonly commitment: CommitmentShown }) {
  const { t, language } = useWords();
  const all = [...commitment.claims, ...commitment.progressReports].flatMap(
    ({ evidence }) => evidence,
  );
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>
          {t('evidence.title')} <span className="count">{number(all.length, language)}</span>
        </h2>
      </div>
      {all.length === 0 ? (
        <p className="hint pad">{t('evidence.none')}</p>
      ) : (
        <ul className="pad evidence">
          {all.map((each) => (
            <li key={each.id}>
              <Icon name={each.__typename === 'LinkEvidence' ? 'link' : 'clip'} />
              {each.__typename === 'LinkEvidence' ? (
                <a href={each.url} rel="noreferrer">
                  {each.caption}
                </a>
              ) : (
                each.caption
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
