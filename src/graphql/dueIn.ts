import { dutiesOpen, idsDue } from '../../projections/commitments/dueSoon';
import { deadlineSummary } from '../commitment/deadlineSummary';
import { isRecurring } from '../commitment/occurrences';
import { occurrencesDue } from '../commitment/occurrencesDue';
import type { LocalDate } from '../kernel/localDate';
import type { askedCommitments } from './commitmentList.types';
import { happenedTo } from './happenedTo';
import { Occurrence } from './occurrence.types';
import type { Due } from './register.types';
import type { View } from './view';

type CommitmentFilter = ReturnType<typeof askedCommitments>;

/** What is owed once, by its day. */
async function dueOnce(view: View, asked: CommitmentFilter, until: LocalDate): Promise<Due[]> {
  const states = await Promise.all(
    idsDue(view.rows, asked, until).map((id) => happenedTo(view, id)),
  );
  return states.flatMap((state) => {
    const dueOn = deadlineSummary(state, view.on).currentDate;
    return dueOn === null ? [] : [{ dueOn, id: state.id, occurrence: null }];
  });
}

/** Each occurrence of a duty by its own (R44). */
async function occurrencesDueIn(
  view: View,
  asked: CommitmentFilter,
  until: LocalDate,
): Promise<readonly Due[]> {
  const duties = await Promise.all(
    dutiesOpen(view.rows, asked).map((id) => view.recordsAt.record('COMMITMENT', id)),
  );
  return duties.flatMap((duty): Due[] => {
    if (duty === null || !isRecurring(duty.known)) return [];
    const { known, happened } = duty;
    return occurrencesDue(known, { from: view.on, until }).map(({ number, dueOn }) => ({
      dueOn,
      id: known.id,
      occurrence: new Occurrence(view, known, happened, number),
    }));
  });
}

const isEarlier = (a: Due, b: Due): boolean =>
  a.dueOn === b.dueOn ? a.id < b.id : a.dueOn < b.dueOn;

/** Most that one calendar shows. */
const MOST = 1_000;

export interface DueList {
  /** Earliest first, 1,000 at most. */
  readonly shown: readonly Due[];
  /** Occurrences in all, those beyond too. */
  readonly occurrencesCount: number;
}

/** All that falls due from the day asked about until another. */
export async function dueIn(
  view: View,
  asked: CommitmentFilter,
  until: LocalDate,
): Promise<DueList> {
  const once = await dueOnce(view, asked, until);
  const occurrences = await occurrencesDueIn(view, asked, until);
  const due = [...once, ...occurrences].sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  return { shown: due.slice(0, MOST), occurrencesCount: occurrences.length };
}
