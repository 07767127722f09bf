import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { daysCleared } from '../commitment/clearedDays';
import { repeatedOn } from '../commitment/outsideBoxes';
import { classificationOn } from '../commitment/interpretationState';
import { isOutstanding, statusOn, statusOf } from '../commitment/status';
import { promisorOfficeOn } from '../commitment/succession';
import { BrokenReason, CommitmentKind, CommitmentStatus, Priority } from '../commitment/vocabulary';
import type { LocalDate } from '../kernel/localDate';
import { shownAs } from './anyRecord.types';
import { areMinutesApproved } from './areMinutesApproved';
import { isSuccessionPending } from '../reorganisation/handover';
import { Cancellation, Extension, ProgressReport } from './conduct.types';
import { connectionOf } from './connection.types';
import { partOf } from './distantEntries';
import { FulfilmentClaim } from './fulfilment.types';
import { EnteredCommitment } from './enteredCommitment.types';
import { graphqlEnum } from './graphqlEnum';
import { namedAs } from './namedRecord.types';
import { Office, Unit } from './organisation.types';
import { CommitmentOrigin } from './origin.types';
import { OverdueNotice, overdueNoticesOf } from './overdueNotice.types';
import { latestFirst, plainList, PlainList, type WholePlainList } from './plainList';
import { dayArgument } from './questionArguments';
import { RecordType } from './record.types';
import {
  CitizenConfirmation,
  LatenessExplanation,
  Objection,
  Reassignment,
  Reminder,
  Suspension,
} from './relation.types';
import { Transfer } from './reorganisation.types';
import { repetitionsOf } from './repetitions';
import { DateScalar } from './scalars';
import { ClassificationEnum } from './sharedEnums';
import { Shows } from './shows';
import { Target } from './target.types';

const BrokenReasonEnum = graphqlEnum(BrokenReason);
const CommitmentKindEnum = graphqlEnum(CommitmentKind);
const CommitmentStatusEnum = graphqlEnum(CommitmentStatus);
const PriorityEnum = graphqlEnum(Priority);

@ObjectType('Commitment', {
  implements: RecordType,
  description: 'What an office owes because it was promised (cam kết, lời hứa).',
})
@Shows('happened', {
  clarification: {
    type: () => String,
    isNullable: true,
    about: 'What they mean; null when clear.',
  },
  publishedOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day published; null while not public.',
  },
  objection: {
    viewed: () => Objection,
    isNullable: true,
    about: 'Objection of its owner; null when none.',
  },
})
@Shows('known', {
  kind: { type: () => CommitmentKindEnum, about: 'What kind of undertaking.' },
  text: { type: () => String, about: 'The words used; never changed.' },
  programme: {
    type: () => String,
    isNullable: true,
    about: 'Programme that it belongs to; null when none.',
  },
  classification: { type: () => ClassificationEnum, about: 'Who may see it.' },
})
export class Commitment extends EnteredCommitment {
  @Field(() => CommitmentStatusEnum, { description: 'State.' })
  get status(): string {
    return statusOn(this.happened, this.view.on) ?? statusOf(this.happened);
  }

  @Field(() => Office, {
    description: 'Office that owes it on a day; successors owe what they took over.',
  })
  async promisorOffice(
    @Arg('on', () => DateScalar, dayArgument) on: LocalDate | null,
  ): Promise<Office> {
    return namedAs(this.view.at(on), 'OFFICE', promisorOfficeOn(this.known, this.day(on)));
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'Unit in the lead (cơ quan chủ trì), exactly one; null until assigned.',
  })
  async leadUnit(): Promise<Unit | null> {
    const { leadUnitId } = this.happened;
    return leadUnitId === null ? null : namedAs(this.view, 'UNIT', leadUnitId);
  }

  @Field(() => [Unit], { description: 'Co-ordinating units (cơ quan phối hợp).' })
  async supportingUnits(): Promise<Unit[]> {
    return Promise.all(this.happened.supportingUnitIds.map((id) => namedAs(this.view, 'UNIT', id)));
  }

  @PlainList(
    () => CommitmentOrigin,
    'Where it was made, first first; several when promised again. Never empty.',
  )
  async sources(): Promise<WholePlainList> {
    const repetitions = await repetitionsOf(this.view, this.known.id);
    const origins = [this.known, ...repetitions].flatMap((each) => each.origins);
    return plainList(origins, (origin) => new CommitmentOrigin(this.view, origin));
  }

  @Field(() => Boolean, { description: 'Drawn from minutes not yet approved.' })
  async isProvisional(): Promise<boolean> {
    // The event says how the minutes stood when the promise was recorded; they may be approved since.
    return this.known.isProvisional && !(await areMinutesApproved(this.view, this.known));
  }

  @Field(() => [Unit], { description: 'Administrative units concerned.' })
  async territories(): Promise<Unit[]> {
    return Promise.all(this.known.territoryIds.map((id) => namedAs(this.view, 'UNIT', id)));
  }

  @Field(() => [Target], {
    description: 'What must be reached; empty when not measurable.',
  })
  get targets(): Target[] {
    return this.happened.targets.map((target) => new Target(target, this.happened));
  }

  @Field(() => ProgressReport, {
    nullable: true,
    description: 'Latest progress; null means no report received, which is not 0 %.',
  })
  async latestProgress(): Promise<object | null> {
    const { progressReports } = this.happened;
    const { length } = progressReports;
    const [latest] = await partOf(progressReports, Math.max(0, length - 1), length);
    return latest ? new ProgressReport(this.view, this.happened, latest) : null;
  }

  @PlainList(() => ProgressReport, 'Progress, latest first.')
  progressReports(): WholePlainList {
    return latestFirst(
      this.happened.progressReports,
      (each) => new ProgressReport(this.view, this.happened, each),
    );
  }

  @PlainList(() => Extension, 'Extensions asked for, latest first.')
  extensions(): WholePlainList {
    return latestFirst(this.happened.extensions, (each) => new Extension(this.view, this, each));
  }

  @PlainList(() => FulfilmentClaim, 'Claims of fulfilment with their verdicts, latest first.')
  claims(): WholePlainList {
    return latestFirst(
      this.happened.claims,
      (each) => new FulfilmentClaim(this.view, this.happened, each),
    );
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

  @PlainList(() => OverdueNotice, 'Overdue notices, latest first.')
  async overdueNotices(): Promise<WholePlainList> {
    return overdueNoticesOf(this.view, this.known);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Code of the field of work; null before classification.',
  })
  get policyField(): string | null {
    return classificationOn(this.happened, this.view.on)?.policyField ?? null;
  }

  @Field(() => PriorityEnum, { description: 'How urgent.' })
  get priority(): string {
    return classificationOn(this.happened, this.view.on)?.priority ?? 'NORMAL';
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether fulfilment can be checked; null before classification.',
  })
  get isCheckable(): boolean | null {
    return classificationOn(this.happened, this.view.on)?.isCheckable ?? null;
  }

  @Field(() => Boolean, {
    description:
      'Its office has ended and the hand-over is not recorded yet; the old debtor is shown.',
  })
  async isSuccessionPending(): Promise<boolean> {
    const obligation = {
      id: this.known.id,
      officeId: this.known.promisorOfficeId,
      unitId: this.known.promisorUnitId,
      leadUnitId: this.known.leadUnitId,
      supportingUnitIds: this.known.supportingUnitIds,
      turn: 0,
      transferredBy: this.known.transfers.map(({ reorganisationId }) => reorganisationId),
      isOpen: isOutstanding(this.known),
    };
    return isSuccessionPending(await this.view.records.reorganisations(), obligation, this.view.on);
  }

  @PlainList(() => Reassignment, 'Changes of lead unit, latest first.')
  reassignments(): WholePlainList {
    return latestFirst(
      this.happened.reassignments,
      (each) => new Reassignment(this.view, this, each),
    );
  }

  @PlainList(() => Suspension, 'Suspensions, latest first.')
  suspensions(): WholePlainList {
    return latestFirst(this.happened.suspensions, (each) => new Suspension(each));
  }

  @Field(() => Int, {
    description:
      'Overdue days taken away by decisions dated before them and recorded after; 0 where none was (R55).',
  })
  get daysCleared(): number {
    return daysCleared(this.happened, this.view.on);
  }

  @Field(() => CitizenConfirmation, {
    description: 'What citizens said about the result; counts only.',
  })
  get citizenConfirmation(): object {
    return new CitizenConfirmation(this.happened.citizenConfirmation, this.view.on);
  }

  @Field(() => Commitment, {
    nullable: true,
    description: 'Commitment that replaced it; null unless SUPERSEDED.',
  })
  async supersededBy(): Promise<object | null> {
    const { supersession } = this.happened;
    return supersession && shownAs(this.view, 'COMMITMENT', supersession.commitmentId);
  }

  @Field(() => Commitment, {
    nullable: true,
    description: 'Commitment that it repeats (hứa lại); null unless a linked duplicate.',
  })
  async duplicateOf(): Promise<object | null> {
    const firstId = repeatedOn(this.known, this.view.on);
    return firstId === null ? null : shownAs(this.view, 'COMMITMENT', firstId);
  }

  @PlainList(() => Commitment, 'Commitments linked as repeating this one.')
  async duplicates(): Promise<WholePlainList> {
    const states = await repetitionsOf(this.view, this.known.id);
    return plainList(states, ({ id }) => namedAs(this.view, 'COMMITMENT', id));
  }

  @PlainList(() => Transfer, 'Hand-overs by reorganisation, latest first.')
  transfers(): WholePlainList {
    return latestFirst(this.happened.transfers, (each) => new Transfer(this.view, each));
  }

  @PlainList(() => Reminder, 'Reminders sent (đôn đốc), latest first.')
  reminders(): WholePlainList {
    return latestFirst(this.happened.reminders, (each) => new Reminder(this.view, each));
  }

  @PlainList(() => LatenessExplanation, 'Explanations of lateness, latest first.')
  latenessExplanations(): WholePlainList {
    return latestFirst(
      this.happened.latenessExplanations,
      (each) => new LatenessExplanation(this.view, each),
    );
  }
}

export const CommitmentConnection = connectionOf('Commitment', 'commitments', () => Commitment);
