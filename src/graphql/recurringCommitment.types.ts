import { Arg, Field, ObjectType } from 'type-graphql';
import { occurrenceCounts, occurrencesBegun } from '../commitment/occurrenceStanding';
import { isRecurring } from '../commitment/occurrences';
import type { LocalDate } from '../kernel/localDate';
import { Occurrence, OccurrenceCounts, Recurrence } from './occurrence.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { dayArgument } from './questionArguments';
import { DateScalar } from './scalars';
import { TimedCommitment } from './timedCommitment.types';

/** How a duty recurs and what became of its occurrences; the rest of it is `Commitment`. */
@ObjectType()
export abstract class RecurringCommitment extends TimedCommitment {
  @Field(() => Recurrence, {
    nullable: true,
    description:
      'How the duty recurs (R44); null for what is owed once. Its box is that of the oldest occurrence that fell due and is not done, else in time; `deadline` is the day of that occurrence.',
  })
  get recurrence(): Recurrence | null {
    const { recurrence } = this.happened;
    return recurrence && new Recurrence(recurrence);
  }

  @PlainList(
    () => Occurrence,
    'Occurrences from the first to the one that is open, latest first; empty for what is owed once.',
  )
  occurrences(): WholePlainList {
    const { known, happened, view } = this;
    if (!isRecurring(known)) return plainList([], (none: never) => none);
    const { first, length } = occurrencesBegun(known, view.on);
    // They are numbered and never listed: an open duty may have begun long ago.
    return {
      length,
      show: (from, to) =>
        Array.from(
          { length: Math.max(0, Math.min(to, length) - from) },
          (_, index) => new Occurrence(view, known, happened, first + length - 1 - from - index),
        ),
    };
  }

  @Field(() => OccurrenceCounts, {
    nullable: true,
    description: 'Occurrences counted apart up to a day; null for what is owed once.',
  })
  occurrenceCounts(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): OccurrenceCounts | null {
    const { known } = this;
    const day = this.day(on);
    return isRecurring(known) ? new OccurrenceCounts(occurrenceCounts(known, day), day) : null;
  }
}
