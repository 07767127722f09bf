import { Icon } from '../look/icon';
import { speak } from '../words/catalog';
import { otherLanguage } from '../words/language';
import { keepLanguage } from '../words/languageKept';
import { useWords } from '../words/useWords';

/** The mark, and the other language: before anybody is in there is no menu for it. */
export function BrandLine() {
  const { t, language } = useWords();
  const other = otherLanguage(language);
  const change = () => {
    keepLanguage(other);
    void speak(other);
  };
  return (
    <div className="brand-line">
      <Icon name="mark" size={40} /> Giữ Lời
      <button type="button" className="button small" lang={other} onClick={change}>
        {t('shell.language')}
      </button>
    </div>
  );
}
