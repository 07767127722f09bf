import { Field, Int, ObjectType } from 'type-graphql';
import { isWorkingDay, type WorkCalendar } from '../calendar/workCalendar';
import type { ClaimState } from '../commitment/settlementState';
import { pendingClaim, type CommitmentState } from '../commitment/state';
import type { ActingPerson } from '../application/commandRequest';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import { Commitment } from './commitment.types';
import { connectionOf } from './connection.types';
import { FulfilmentClaim } from './fulfilment.types';
import { namedAs } from './namedRecord.types';
import { Occurrence } from './occurrence.types';
import { CommitmentOrigin } from './origin.types';
import { plainList, PlainList, type WholePlainList } from './plainList';
import { allRepetitionsOf } from './repetitions';
import { DateScalar, PositionScalar } from './scalars';
import { OccurredOnType } from './values.types';
import type { View } from './view';
import { Shows } from './shows';

@ObjectType('VerificationQueueEntry', { description: 'One claim that waits for an overseer.' })
export class VerificationQueueEntry {
  constructor(
    private readonly view: View,
    private readonly of: CommitmentState,
    private readonly asking: ActingPerson | null,
  ) {}

  private get waiting(): ClaimState {
    const claim = pendingClaim(this.of);
    if (claim === null) throw new Error(`${this.of.id} waits without a claim`);
    return claim;
  }

  @Field(() => Commitment, { description: 'Commitment.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.of.id);
  }

  @Field(() => FulfilmentClaim, { description: 'The claim.' })
  get claim(): object {
    return new FulfilmentClaim(this.view, this.of, this.waiting);
  }

  @Field(() => Int, { description: 'Calendar days waited.' })
  get daysWaiting(): number {
    return Math.max(0, daysBetween(this.waiting.claimedOn.date, this.view.on));
  }

  @Field(() => Boolean, { description: 'Whether the asking person may verify it (four eyes).' })
  async mayVerify(): Promise<boolean> {
    return this.view.mayVerify(this.of, this.asking);
  }
}

export const VerificationQueueConnection = connectionOf(
  'VerificationQueue',
  'claims that wait, longest wait first',
  () => VerificationQueueEntry,
);

/** What falls due on one day: a promise, and of a duty that recurs the occurrence. */
export interface Due {
  readonly dueOn: LocalDate;
  readonly id: string;
  /** Null for what is owed once. */
  readonly occurrence: Occurrence | null;
}

@ObjectType('DueOccurrence', {
  description: 'An occurrence of a duty that recurs, with the duty (R44).',
})
@Shows({
  occurrence: { made: () => Occurrence, from: 'due', about: 'The occurrence that falls due.' },
})
export class DueOccurrence {
  constructor(
    private readonly view: View,
    private readonly id: string,
    readonly due: Occurrence,
  ) {}

  @Field(() => Commitment, { description: 'The duty.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.id);
  }
}

@ObjectType('DueSoonDay', { description: 'One day of the due-soon calendar.' })
@Shows({
  date: { type: () => DateScalar, from: 'day', about: 'The day.' },
})
export class DueSoonDay {
  constructor(
    private readonly view: View,
    readonly day: LocalDate,
    private readonly due: readonly Due[],
    private readonly calendar: WorkCalendar,
  ) {}

  @Field(() => Boolean, { description: 'Whether it is a working day.' })
  get isWorkingDay(): boolean {
    return isWorkingDay(this.calendar, this.day);
  }

  @PlainList(
    () => Commitment,
    'Commitments due that day, duties of which an occurrence is among them.',
  )
  commitments(): WholePlainList {
    return plainList(this.due, ({ id }) => namedAs(this.view, 'COMMITMENT', id));
  }

  @PlainList(() => DueOccurrence, 'Occurrences of duties that recur and fall due that day (R44).')
  occurrences(): WholePlainList {
    const occurrences = this.due.flatMap(({ id, occurrence }) =>
      occurrence === null ? [] : [{ id, occurrence }],
    );
    return plainList(
      occurrences,
      ({ id, occurrence }) => new DueOccurrence(this.view, id, occurrence),
    );
  }
}

@ObjectType('DueSoonCalendar', { description: 'What falls due in the coming days.' })
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
})
export class DueSoonCalendar {
  constructor(
    readonly view: View,
    private readonly due: readonly Due[],
    private readonly calendar: WorkCalendar,
    private readonly count: () => number,
  ) {}

  @Field(() => Int, {
    description:
      'Commitments due, each occurrence of a duty for itself, those beyond the 1,000 shown too.',
  })
  get totalCount(): number {
    return this.count();
  }

  @Field(() => [DueSoonDay], { description: 'Days with something due, in order.' })
  get days(): object[] {
    const days = new Map<LocalDate, Due[]>();
    for (const each of this.due) days.set(each.dueOn, [...(days.get(each.dueOn) ?? []), each]);
    return [...days].map(([day, due]) => new DueSoonDay(this.view, day, due, this.calendar));
  }
}

@ObjectType('RepeatPromise', {
  description: 'A promise made more than once (hứa lại); it counts once, from its first date.',
})
@Shows({
  timesMade: { type: () => Int, from: 'times', about: 'How often it was made.' },
})
export class RepeatPromise {
  constructor(
    private readonly view: View,
    private readonly first: CommitmentState,
    readonly times: number,
  ) {}

  @Field(() => Commitment, { description: 'The one that counts.' })
  async commitment(): Promise<object> {
    return namedAs(this.view, 'COMMITMENT', this.first.id);
  }

  @Field(() => OccurredOnType, { description: 'When it was first made.' })
  get firstMadeOn(): object {
    return new OccurredOnType(this.first.madeOn);
  }

  @PlainList(() => CommitmentOrigin, 'Every occasion.')
  async occasions(): Promise<WholePlainList> {
    const repetitions = await allRepetitionsOf(this.view, this.first.id);
    const origins = [this.first, ...repetitions].flatMap((each) => each.origins);
    return plainList(origins, (origin) => new CommitmentOrigin(this.view, origin));
  }
}

export const RepeatPromiseConnection = connectionOf(
  'RepeatPromise',
  'promises made more than once, most often first',
  () => RepeatPromise,
);
