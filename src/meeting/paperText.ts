import { appended, changed, withId, type Entries } from '../kernel/entries';

/** The text of a paper, apart from what is said of it: it may be a whole document. */
export interface PaperText {
  /** Which paper of its record. */
  readonly id: string;
  /** As it now stands, amendments included. */
  readonly text: string;
}

/** With the text of a paper, in the place of an earlier one. */
export const withText = (
  texts: Entries<PaperText>,
  id: string,
  text: string,
): Entries<PaperText> =>
  withId(texts, id) === null
    ? appended(texts, { id, text })
    : changed(texts, id, () => ({ id, text }));
