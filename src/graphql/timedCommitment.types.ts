import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { deadlineSummary } from '../commitment/deadlineSummary';
import type { CommitmentState } from '../commitment/state';
import {
  daysLeft,
  doneOnOf,
  isAwaitingVerification,
  overdueOf,
  timelinessOf,
} from '../commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../commitment/vocabulary';
import { daysBetween, laterOf, type LocalDate } from '../kernel/localDate';
import { Deadline, Overdue } from './deadline.types';
import { dayArgument } from './questionArguments';
import { ActedOn } from './actedOn.types';
import { isRecountPending } from './recountPending';
import { DateScalar } from './scalars';
import {
  againstArgument,
  basisArgument,
  DeadlineBasisEnum,
  DoneDateBasisEnum,
  TimelinessEnum,
} from './timeliness.enums';
import type { View } from './view';
import { Shows } from './shows';

/** How a commitment stands against its deadline; the rest of it is `Commitment`. */
@ObjectType()
@Shows('happened', {
  lastProgressOn: {
    type: () => DateScalar,
    from: 'progress.lastOn',
    about: 'Day of the latest report of progress; null without one.',
    isNullable: true,
  },
})
export abstract class TimedCommitment extends ActedOn {
  /**
   * @param known all that was known: boxes are worked out from it for any day.
   * @param happened as far as it had happened by a past day asked about; the same if absent.
   */
  constructor(
    view: View,
    readonly known: CommitmentState,
    readonly happened: CommitmentState = known,
  ) {
    super(view, known);
  }

  protected day(on: LocalDate | null): LocalDate {
    return on ?? this.view.on;
  }

  @Field(() => Deadline, { description: 'By when.' })
  get deadline(): Deadline {
    const summary = deadlineSummary(this.known, this.view.on);
    return new Deadline(this.view, summary, {
      recountPending: () => isRecountPending(this.view, this.known),
      saidOn: this.known.madeOn.date,
    });
  }

  @Field(() => TimelinessEnum, {
    nullable: true,
    description:
      'Box on a day; null when cancelled, superseded, objection upheld, a linked duplicate, uncheckable or recorded in error: outside the boxes (R4, R10, R22). BROKEN is open (R11).',
  })
  timeliness(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
    @Arg('against', () => DeadlineBasisEnum, againstArgument) against: DeadlineBasis | null,
    @Arg('basis', () => DoneDateBasisEnum, basisArgument('Day that counts as done.'))
    basis: DoneDateBasis | null,
  ): string | null {
    return timelinessOf(this.known, {
      on: this.day(on),
      against: against ?? 'CURRENT',
      basis: basis ?? 'CLAIM',
    });
  }

  @Field(() => Boolean, { description: 'A claim made in time waits for its verdict (R3).' })
  isAwaitingVerification(@Arg('on', () => DateScalar, dayArgument) on: LocalDate | null): boolean {
    return isAwaitingVerification(this.known, this.day(on));
  }

  @Field(() => Overdue, {
    nullable: true,
    description: 'How late it is; null unless OPEN_OVERDUE.',
  })
  overdue(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
    @Arg('against', () => DeadlineBasisEnum, againstArgument) against: DeadlineBasis | null,
  ): Overdue | null {
    const overdue = overdueOf(this.known, { on: this.day(on), against: against ?? 'CURRENT' });
    return overdue && new Overdue(overdue);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days to the deadline; null unless OPEN_IN_TIME.',
  })
  daysLeft(@Arg('on', () => DateScalar, dayArgument) on: LocalDate | null): number | null {
    return daysLeft(this.known, this.day(on));
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day that counts as done; null while not verified.',
  })
  doneOn(
    @Arg('basis', () => DoneDateBasisEnum, basisArgument('Which day counts.'))
    basis: DoneDateBasis | null,
  ): string | null {
    return doneOnOf(this.happened, basis ?? 'CLAIM');
  }

  @Field(() => Int, {
    description:
      'Calendar days since that report, or since it was made where that was later or nothing was reported.',
  })
  get daysSinceProgress(): number {
    const { madeOn, progress } = this.happened;
    const last = progress.lastOn === null ? madeOn.date : laterOf(progress.lastOn, madeOn.date);
    return Math.max(0, daysBetween(last, this.view.on));
  }
}
