import {
  acceptedForms,
  inLabelForm,
  judged,
  labelledSentences,
  otherForms,
  scoreOf,
} from './labelled';

/**
 * `given` came with the conventions of the labels. `own` was written before the rules were, after `given`
 * had been read. The rules that tell promises read it for the first time with precision 0.943 and recall
 * 0.943. How deadlines are worded had been mended on it by then (82 of 87 at first sight, no wrong day),
 * so its days right (0.987) are no first sight. The rules have been fitted to both sets since. `fresh` was
 * written without a look at the rules: of its first 112 they found promises with precision and recall 0.971,
 * days right 0.862, and named no wrong day. After patterns of notices and minutes on public pages 62 more
 * (q121 to q182) were written and read for the first time with precision 0.784, recall 0.784, days right 0.931 and
 * 6 wrong days; 40 written once the rules were mended (q183 to q222) with 0.833, 0.909, 1 and 2. The rules have
 * been mended on all of them since.
 */
describe.each(['given', 'own', 'fresh'] as const)(
  'labelled sentences of minutes and notices: %s',
  (name) => {
    const all = labelledSentences(name).map(judged);

    it('are many, of many classes, each of them once', () => {
      expect(all.length).toBeGreaterThanOrEqual(120);
      expect(new Set(all.map(({ labelled }) => labelled.text)).size).toBe(all.length);
      expect(new Set(all.map(({ labelled }) => labelled.class)).size).toBe(14);
    });

    it('are told apart: precision and recall of at least 0.93, days right 0.95, none silently wrong', () => {
      const { precision, recall, daysRight, silentlyWrong } = scoreOf(all);
      expect(precision).toBeGreaterThanOrEqual(0.93);
      expect(recall).toBeGreaterThanOrEqual(0.93);
      expect(daysRight).toBeGreaterThanOrEqual(0.95);
      expect(silentlyWrong).toBe(0);
    });

    it('keep a second clause that has a deadline of its own', () => {
      for (const { labelled, suggestions } of all) {
        const read = suggestions.map(inLabelForm);
        expect([labelled.text, read]).toEqual([
          labelled.text,
          expect.arrayContaining([...otherForms(labelled)]),
        ]);
      }
    });

    it('are one suggestion each, whatever sentences a task goes on with', () => {
      for (const { labelled, suggestions } of all)
        expect([labelled.text, suggestions.length <= 1 + otherForms(labelled).length]).toEqual([
          labelled.text,
          true,
        ]);
    });

    it('are read alike in capitals, decomposed, and with odd blanks', () => {
      for (const { labelled, suggestions, read } of all)
        for (const retyped of [
          labelled.text.normalize('NFD'),
          labelled.text.normalize('NFC').toUpperCase(),
          labelled.text.replaceAll(' ', '\u00a0\u2009 '),
        ]) {
          const again = judged({ ...labelled, text: retyped });
          const isMarked = (each: typeof again) => each.suggestions.length > 0;
          expect([retyped, isMarked(again)]).toEqual([retyped, suggestions.length > 0]);
          if (isMarked(again)) expect([retyped, again.read]).toEqual([retyped, read]);
        }
    });

    it('say where each suggestion stands in the text', () => {
      for (const { labelled, suggestions } of all)
        for (const { sentence, startsAt, length } of suggestions)
          expect(
            Array.from(labelled.text)
              .slice(startsAt, startsAt + length)
              .join(''),
          ).toBe(sentence);
    });
  },
);

it('labels accept what they say and no other day', () => {
  const [first] = labelledSentences('given');
  expect(first && acceptedForms(first)).toEqual(['30 DAY EVENT']);
});
