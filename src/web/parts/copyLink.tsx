import { useState } from 'react';
import { useWords } from '../words/useWords';

/** The address is the state: whoever opens it sees the same rows. */
export function CopyLink() {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  };
  // Browsers give a clipboard only to pages that came over a safe connection.
  if (!('clipboard' in navigator)) return null;
  return (
    <button type="button" className="link-button copy-link" onClick={() => void copy()}>
      <span role="status">{t(isCopied ? 'filter.copied' : 'filter.copy')}</span>
    </button>
  );
}
