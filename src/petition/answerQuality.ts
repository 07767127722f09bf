import { walk } from '../kernel/walk';
import type { AnswerKind } from './vocabulary';

/**
 * A count of petitions both ways (R21): `merged` counts what was merged into one petition once, `raw`
 * every petition received, one that ended in another by what became of that.
 */
export interface BothCounts {
  readonly raw: number;
  readonly merged: number;
}

export interface AnswerQuality {
  readonly received: BothCounts;
  readonly answered: BothCounts;
  readonly answeredOnTime: BothCounts;
  /** By the latest answer, as are the next three; together they are those answered. */
  readonly resolved: BothCounts;
  /** Called resolved, and judged unsatisfactory: the matter is not. */
  readonly resolvedUnsatisfactorily: BothCounts;
  readonly inProgress: BothCounts;
  readonly explained: BothCounts;
  /** Answers, not petitions. */
  readonly judged: number;
  readonly satisfactory: number;
}

/** What of a petition counts here, as it stood on the day asked about. */
export interface AnsweredPetition {
  readonly id: string;
  /** Null unless it ended in another. */
  readonly mergedIntoId: string | null;
  /** Whether its latest clock was stopped by an answer. */
  readonly isAnswered: boolean;
  /** Answered by the due day of the clock that counts, those of petitions that ended in it included. */
  readonly isOnTime: boolean;
  /** By its latest answer, which nobody has judged unsatisfactory. */
  readonly isResolved: boolean;
  /** Null before the first answer. */
  readonly latestKind: AnswerKind | null;
  readonly judged: number;
  readonly satisfactory: number;
}

/**
 * Finds the petition that goes on where one ended, chains followed; itself when it did not end. On a
 * circle none does: there the one of the least id stands for all (R53).
 */
function survivors(
  petitions: readonly AnsweredPetition[],
): (petition: AnsweredPetition) => AnsweredPetition {
  const byId = new Map(petitions.map((each) => [each.id, each]));
  const found = new Map<string, AnsweredPetition>();
  for (const petition of petitions) {
    const way = walk(petition.id, (id) => {
      const next = found.has(id) ? null : (byId.get(id)?.mergedIntoId ?? null);
      return next === null || !byId.has(next) ? [] : [next];
    });
    const last = byId.get(way.at(-1) ?? '') ?? petition;
    const closing = found.has(last.id) ? -1 : way.indexOf(last.mergedIntoId ?? '');
    const [first] = closing === -1 ? [last.id] : [...way.slice(closing)].sort();
    const survivor = found.get(last.id) ?? byId.get(first ?? '') ?? petition;
    for (const id of way) found.set(id, survivor);
  }
  return (petition) => found.get(petition.id) ?? petition;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/**
 * What became of petitions: answered is not resolved.
 * @param petitions without those recorded in error; those that others were merged into among them.
 */
export function answerQualityOf(petitions: readonly AnsweredPetition[]): AnswerQuality {
  const survivorOf = survivors(petitions);
  const all = petitions.map(survivorOf);
  const ids = new Set(petitions.map(({ id }) => id));
  const standsForACircle = (each: AnsweredPetition): boolean =>
    survivorOf(each) === each && ids.has(each.mergedIntoId ?? '');
  const once = petitions.filter((each) => each.mergedIntoId === null || standsForACircle(each));
  const count = (holds: (petition: AnsweredPetition) => boolean): BothCounts => ({
    raw: all.filter(holds).length,
    merged: once.filter(holds).length,
  });
  const isLatest =
    (kind: AnswerKind) =>
    ({ isAnswered, latestKind }: AnsweredPetition) =>
      isAnswered && latestKind === kind;
  return {
    received: count(() => true),
    answered: count(({ isAnswered }) => isAnswered),
    answeredOnTime: count(({ isOnTime }) => isOnTime),
    resolved: count(({ isResolved }) => isResolved),
    resolvedUnsatisfactorily: count((each) => isLatest('RESOLVED')(each) && !each.isResolved),
    inProgress: count(isLatest('IN_PROGRESS')),
    explained: count(isLatest('EXPLAINED')),
    judged: sumOf(once.map(({ judged }) => judged)),
    satisfactory: sumOf(once.map(({ satisfactory }) => satisfactory)),
  };
}
