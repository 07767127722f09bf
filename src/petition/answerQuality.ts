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
  /** By the latest answer, as are the next two; together they are those answered. */
  readonly resolved: BothCounts;
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
  /** Null before the first answer. */
  readonly latestKind: AnswerKind | null;
  readonly judged: number;
  readonly satisfactory: number;
}

/** The petition that goes on where one ended, chains followed; itself when it did not end. */
function survivorOf(
  petition: AnsweredPetition,
  petitions: ReadonlyMap<string, AnsweredPetition>,
): AnsweredPetition {
  let survivor = petition;
  while (survivor.mergedIntoId !== null) {
    const next = petitions.get(survivor.mergedIntoId);
    if (next === undefined) break;
    survivor = next;
  }
  return survivor;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/**
 * What became of petitions: answered is not resolved.
 * @param petitions without those recorded in error; those that others were merged into among them.
 */
export function answerQualityOf(petitions: readonly AnsweredPetition[]): AnswerQuality {
  const byId = new Map(petitions.map((each) => [each.id, each]));
  const survivors = petitions.map((each) => survivorOf(each, byId));
  const once = petitions.filter((each) => each.mergedIntoId === null);
  const count = (holds: (petition: AnsweredPetition) => boolean): BothCounts => ({
    raw: survivors.filter(holds).length,
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
    resolved: count(isLatest('RESOLVED')),
    inProgress: count(isLatest('IN_PROGRESS')),
    explained: count(isLatest('EXPLAINED')),
    judged: sumOf(once.map(({ judged }) => judged)),
    satisfactory: sumOf(once.map(({ satisfactory }) => satisfactory)),
  };
}
