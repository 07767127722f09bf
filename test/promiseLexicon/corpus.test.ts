import { localDate } from '../../src/kernel/localDate';
import { deadlinesFromWording } from '../../src/promiseLexicon/deadlineWording';
import { markOf } from '../../src/promiseLexicon/promiseMark';
import { splitSentences } from './inOneGo';
import { corpus, type Labelled } from './corpus';

const heldOn = localDate('2026-12-12');

/** Minutes may string several sentences up: the corpus labels the one with the promise. */
const marksOf = (sentence: string) =>
  splitSentences(sentence).map(({ text }) =>
    markOf(text, deadlinesFromWording(text, heldOn)[0]?.setsTerm === true),
  );

const promisesIn = (sentence: string) =>
  marksOf(sentence).filter((mark) => mark.kind === 'PROMISE');

const reasons = ['VOW', 'TASK_GIVEN', 'AIM', 'FUTURE_ACTION', 'DATED_RESULT'];
const isPromise = ({ label }: Labelled) => reasons.includes(label);

describe('the labelled corpus of the promise lexicon', () => {
  it('has at least 60 different sentences, promises and others about as many', () => {
    expect(new Set(corpus.map(({ sentence }) => sentence)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    const promises = corpus.filter(isPromise).length;
    expect(promises).toBeGreaterThan(corpus.length / 3);
    expect(corpus.length - promises).toBeGreaterThan(corpus.length / 3);
  });

  it.each(corpus.filter(isPromise).map((each) => [each.sentence, each] as const))(
    'takes for a promise: %s',
    (sentence, { label, isConditional = false, isWeak = false }) => {
      expect(promisesIn(sentence)).toMatchObject([{ reason: label, isConditional, isWeak }]);
    },
  );

  it.each(corpus.filter((each) => !isPromise(each)).map((each) => [each.sentence, each] as const))(
    'takes for no promise: %s',
    (sentence, { label }) => {
      expect(marksOf(sentence)).toEqual([{ kind: label }]);
    },
  );

  it('misses none and marks none wrongly: precision and recall are 1 over the whole corpus', () => {
    const marked = corpus.filter(({ sentence }) => promisesIn(sentence).length > 0);
    expect(marked).toEqual(corpus.filter(isPromise));
  });

  it('judges alike whatever the tone placement and the form of the letters', () => {
    const retoned = (text: string) =>
      text.replaceAll('òa', 'oà').replaceAll('ủy', 'uỷ').replaceAll('óa', 'oá').normalize('NFD');
    for (const { sentence } of corpus)
      expect(marksOf(retoned(sentence)).map(({ kind }) => kind)).toEqual(
        marksOf(sentence).map(({ kind }) => kind),
      );
  });
});
