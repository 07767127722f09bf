import { Trans, useLingui } from '@lingui/react';
import type { ReactElement } from 'react';
import type { Language } from './language';
import type { WordId } from './wordId';

export type Values = Readonly<Record<string, string | number>>;

export interface Words {
  /** The sentence of this id; `{name}` in it is filled from `values`. */
  (id: WordId, values?: Values): string;
}

export function useWords(): { readonly t: Words; readonly language: Language } {
  const { i18n } = useLingui();
  return {
    t: (id, values) => i18n._(id, values === undefined ? undefined : { ...values }),
    language: i18n.locale as Language,
  };
}

interface SentenceProps {
  readonly id: WordId;
  readonly values?: Readonly<Record<string, string | number | ReactElement>>;
  /** What `<b>…</b>` and the like in the sentence become. */
  readonly tags?: Readonly<Record<string, ReactElement>>;
}

/** A sentence with something emphasised or linked inside it. */
export const Sentence = ({ id, values = {}, tags = {} }: SentenceProps) => (
  <Trans id={id} values={{ ...values }} components={{ b: <b />, ...tags }} />
);
