import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { deadlineSummary } from '../commitment/deadlineInForce';
import type { CommitmentState } from '../commitment/state';
import { statusOn, statusOf } from '../commitment/status';
import {
  daysLeft,
  doneOnOf,
  isAwaitingVerification,
  overdueOf,
  timelinessOf,
} from '../commitment/timeliness';
import {
  BrokenReason,
  CommitmentKind,
  CommitmentStatus,
  DeadlineBasis,
  DoneDateBasis,
  Timeliness,
} from '../commitment/vocabulary';
import type { LocalDate } from '../kernel/localDate';
import { areMinutesApproved } from './areMinutesApproved';
import { Cancellation, Extension, ProgressReport } from './conduct.types';
import { connectionOf } from './connection.types';
import { Deadline, Overdue } from './deadline.types';
import { FulfilmentClaim } from './fulfilment.types';
import { graphqlEnum } from './graphqlEnum';
import { Office, officeNamed, Unit, unitNamed } from './organisation.types';
import { CommitmentOrigin } from './origin.types';
import { OverdueNotice, overdueNoticesOf } from './overdueNotice.types';
import { dayArgument } from './questionArguments';
import { RecordType } from './record.types';
import { DateScalar } from './scalars';
import { ClassificationEnum } from './sharedEnums';
import { Target } from './target.types';
import type { View } from './view';

const BrokenReasonEnum = graphqlEnum(BrokenReason);
const CommitmentKindEnum = graphqlEnum(CommitmentKind);
const CommitmentStatusEnum = graphqlEnum(CommitmentStatus);
export const DeadlineBasisEnum = graphqlEnum(DeadlineBasis);
export const DoneDateBasisEnum = graphqlEnum(DoneDateBasis);
const TimelinessEnum = graphqlEnum(Timeliness);

export const againstArgument = {
  nullable: true,
  defaultValue: 'CURRENT',
  description: 'Deadline measured against.',
};
export const basisArgument = (description: string) => ({
  nullable: true,
  defaultValue: 'CLAIM',
  description,
});

/** Plain lists are short by nature and end here, newest kept. */
const LONGEST = 100;
const latestFirst = <T>(entries: readonly T[]): readonly T[] =>
  entries.toReversed().slice(0, LONGEST);

@ObjectType('Commitment', {
  implements: RecordType,
  description: 'What an office owes because it was promised (cam kết, lời hứa).',
})
export class Commitment extends RecordType {
  /**
   * @param known all that was known: boxes are worked out from it for any day.
   * @param happened as far as it had happened by a past day asked about; the same if absent.
   */
  constructor(
    view: View,
    private readonly known: CommitmentState,
    private readonly happened: CommitmentState = known,
  ) {
    super(view, known);
  }

  private day(on: LocalDate | null): LocalDate {
    return on ?? this.view.on;
  }

  @Field(() => CommitmentKindEnum, { description: 'What kind of undertaking.' })
  get kind(): string {
    return this.known.kind;
  }

  @Field(() => String, { description: 'The words used; never changed.' })
  get text(): string {
    return this.known.text;
  }

  @Field(() => CommitmentStatusEnum, { description: 'State.' })
  get status(): string {
    return statusOn(this.happened, this.view.on) ?? statusOf(this.happened);
  }

  @Field(() => Office, { description: 'Office that owes it on a day.' })
  async promisorOffice(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<Office> {
    return officeNamed(this.view.at(on), this.known.promisorOfficeId);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Unit in the lead (cơ quan chủ trì), exactly one; null until assigned.',
  })
  async leadUnit(): Promise<Unit | null> {
    const { leadUnitId } = this.happened;
    return leadUnitId === null ? null : unitNamed(this.view, leadUnitId);
  }

  @Field(() => [Unit], { description: 'Co-ordinating units (cơ quan phối hợp).' })
  async supportingUnits(): Promise<Unit[]> {
    return Promise.all(this.happened.supportingUnitIds.map((id) => unitNamed(this.view, id)));
  }

  @Field(() => [CommitmentOrigin], {
    description: 'Where it was made, first first; several when promised again. Never empty.',
  })
  get sources(): object[] {
    return this.known.origins.map((origin) => new CommitmentOrigin(this.view, origin));
  }

  @Field(() => Boolean, { description: 'Drawn from minutes not yet approved.' })
  async isProvisional(): Promise<boolean> {
    // The event says how the minutes stood when the promise was recorded; they may be approved since.
    return this.known.isProvisional && !(await areMinutesApproved(this.view, this.known));
  }

  @Field(() => String, {
    nullable: true,
    description: 'Programme that it belongs to; null when none.',
  })
  get programme(): string | null {
    return this.known.programme;
  }

  @Field(() => [Unit], { description: 'Administrative units concerned.' })
  async territories(): Promise<Unit[]> {
    return Promise.all(this.known.territoryIds.map((id) => unitNamed(this.view, id)));
  }

  @Field(() => ClassificationEnum, { description: 'Who may see it.' })
  get classification(): string {
    return this.known.classification;
  }

  @Field(() => [Target], {
    description: 'What must be reached; empty when not measurable.',
  })
  get targets(): Target[] {
    return this.happened.targets.map((target) => new Target(target, this.happened));
  }

  @Field(() => Deadline, { description: 'By when.' })
  get deadline(): Deadline {
    return new Deadline(deadlineSummary(this.known, this.view.on));
  }

  @Field(() => TimelinessEnum, {
    nullable: true,
    description:
      'Box on a day; null when cancelled: outside the boxes (R10). BROKEN is open (R11).',
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

  @Field(() => ProgressReport, {
    nullable: true,
    description: 'Latest progress; null means no report received, which is not 0 %.',
  })
  get latestProgress(): object | null {
    const latest = this.happened.progressReports.at(-1);
    return latest ? new ProgressReport(this.view, this.happened, latest) : null;
  }

  @Field(() => [ProgressReport], { description: 'Progress, latest first.' })
  get progressReports(): object[] {
    const reports = latestFirst(this.happened.progressReports);
    return reports.map((each) => new ProgressReport(this.view, this.happened, each));
  }

  @Field(() => [Extension], { description: 'Extensions asked for, latest first.' })
  get extensions(): object[] {
    const extensions = latestFirst(this.happened.extensions);
    return extensions.map((each) => new Extension(this.view, this.known, each));
  }

  @Field(() => [FulfilmentClaim], {
    description: 'Claims of fulfilment with their verdicts, latest first.',
  })
  get claims(): object[] {
    const claims = latestFirst(this.happened.claims);
    return claims.map((each) => new FulfilmentClaim(this.view, this.happened, each));
  }

  @Field(() => BrokenReasonEnum, {
    nullable: true,
    description: 'Why it was broken; null unless BROKEN.',
  })
  get brokenReason(): string | null {
    return this.happened.broken?.reason ?? null;
  }

  @Field(() => Cancellation, {
    nullable: true,
    description: 'Proposal or decision to cancel; null when none.',
  })
  get cancellation(): object | null {
    const { cancellation } = this.happened;
    return cancellation && new Cancellation(this.view, cancellation);
  }

  @Field(() => [OverdueNotice], { description: 'Overdue notices, latest first.' })
  async overdueNotices(): Promise<object[]> {
    return overdueNoticesOf(this.view, this.known);
  }
}

export const CommitmentConnection = connectionOf('Commitment', 'commitments', () => Commitment);
