import type { LocalDate } from '../kernel/localDate';
import { absorption, answerTimeliness } from './answerClock';
import { isAnswered, type PetitionState } from './state';
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

/** The petition that goes on where one ended, chains followed; itself when it did not end. */
export function survivorOf(
  petition: PetitionState,
  petitions: ReadonlyMap<string, PetitionState>,
): PetitionState {
  let survivor = petition;
  while (survivor.mergedIntoId !== null) {
    const next = petitions.get(survivor.mergedIntoId);
    if (next === undefined) break;
    survivor = next;
  }
  return survivor;
}

/**
 * What became of petitions: answered is not resolved.
 * @param petitions States as they stood on the day asked about, those that petitions were merged into
 * among them.
 */
export function answerQualityOf(petitions: readonly PetitionState[], on: LocalDate): AnswerQuality {
  const counted = petitions.filter((each) => !each.isRecordedInError);
  const byId = new Map(counted.map((each) => [each.id, each]));
  const survivors = counted.map((each) => survivorOf(each, byId));
  const once = counted.filter((each) => each.mergedIntoId === null);
  const count = (holds: (petition: PetitionState) => boolean): BothCounts => ({
    raw: survivors.filter(holds).length,
    merged: once.filter(holds).length,
  });
  const isLatest = (kind: AnswerKind) => (petition: PetitionState) =>
    isAnswered(petition) && petition.answers.at(-1)?.kind === kind;
  const absorbedBy = absorption(counted);
  const isOnTime = (petition: PetitionState) =>
    answerTimeliness(petition, absorbedBy(petition.id), on) === 'DONE_ON_TIME';
  const onTime = new Set(once.filter(isOnTime).map(({ id }) => id));
  const judged = once.flatMap(({ answers }) =>
    answers.filter(({ isSatisfactory }) => isSatisfactory !== null),
  );
  return {
    received: count(() => true),
    answered: count(isAnswered),
    answeredOnTime: count(({ id }) => onTime.has(id)),
    resolved: count(isLatest('RESOLVED')),
    inProgress: count(isLatest('IN_PROGRESS')),
    explained: count(isLatest('EXPLAINED')),
    judged: judged.length,
    satisfactory: judged.filter(({ isSatisfactory }) => isSatisfactory === true).length,
  };
}
