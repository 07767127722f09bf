import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type {
  TimelinessCounts as Counts,
  TimelinessGroup as Group,
  TimelinessReport as Report,
} from '../../projections/commitments/timelinessCounts';
import { labelOfCode, wordIn } from '../i18n/texts';
import { CommitmentKind, type DeadlineBasis, type DoneDateBasis } from '../commitment/vocabulary';
import { UnitLevel } from '../kernel/party';
import { policyFieldOf } from '../kernel/policyField';
import type { LocalDate } from '../kernel/localDate';
import { wordsOf, type Words } from '../kernel/schema';
import { recordOf } from './anyRecord.types';
import { DialogueConference } from './conference.types';
import { languageArgument, LanguageEnum, type Language } from './language';
import { Office, Unit } from './organisation.types';
import { RecordType } from './record.types';
import { DateScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import { DeadlineBasisEnum, DoneDateBasisEnum } from './timedCommitment.types';
import { VoterContactSession } from './voterContact.types';
import { Rate } from './values.types';
import type { View } from './view';

@ObjectType('TimelinessCounts', {
  description:
    'Counts of the boxes (R3-R11). The boxes and the two counts without a deadline add up to `total`.',
})
@Shows('counts', {
  total: { type: () => Int, about: 'Commitments counted; duplicates once.' },
  doneOnTime: { type: () => Int, about: 'Done on time.' },
  doneLate: { type: () => Int, about: 'Done late.' },
  openInTime: { type: () => Int, about: 'Open in time.' },
  openOverdue: { type: () => Int, about: 'Open overdue.' },
  noDeadlineOpen: { type: () => Int, about: 'No deadline, open.' },
  noDeadlineDone: { type: () => Int, about: 'No deadline, done.' },
  suspended: { type: () => Int, about: 'Among the open: suspended.' },
  uncheckable: { type: () => Int, about: 'Outside `total`: not checkable.' },
  awaitingVerification: {
    type: () => Int,
    about: 'Among those in time: a claim waits for its verdict.',
  },
  broken: { type: () => Int, about: 'Among the open: declared broken.' },
  extendedAfterLapse: { type: () => Int, about: 'Extended after the deadline had passed.' },
  clearedAfterLapse: {
    type: () => Int,
    about:
      'Overdue days were taken away by a decision dated before them and recorded after; of what is in a box or left them (R55).',
  },
  daysCleared: { type: () => Int, about: 'How many days these are, in total.' },
  excluded: {
    type: () => Int,
    about: 'Outside `total`: cancelled, superseded, objection upheld, in error.',
  },
})
export class TimelinessCounts {
  constructor(
    readonly counts: Counts,
    private readonly cutoff: LocalDate,
  ) {}

  /** What fell due: done on time, done late and open overdue (R9). */
  private shareOfDue(part: number): Rate {
    const { doneOnTime, doneLate, openOverdue } = this.counts;
    return Rate.ofCounts(part, doneOnTime + doneLate + openOverdue, this.cutoff);
  }

  @Field(() => Rate, {
    description:
      'Open overdue over what fell due, which is done on time, done late and open overdue (R9).',
  })
  get overdueRate(): Rate {
    return this.shareOfDue(this.counts.openOverdue);
  }

  @Field(() => Rate, { description: 'Done on time over what fell due.' })
  get onTimeRate(): Rate {
    return this.shareOfDue(this.counts.doneOnTime);
  }

  @Field(() => Rate, { description: 'Done, on time or late, over what fell due.' })
  get doneRate(): Rate {
    return this.shareOfDue(this.counts.doneOnTime + this.counts.doneLate);
  }
}

/** Every commune has a chairman: a title alone would not say whose. */
async function titleOf(record: RecordType | null): Promise<string | null> {
  if (record instanceof Unit) return record.name;
  if (record instanceof Office) return `${record.state.title} · ${(await record.unit()).name}`;
  return record instanceof DialogueConference || record instanceof VoterContactSession
    ? record.state.title
    : null;
}

/** Groups that are neither a record nor a field of work are called by these codes. */
const codesOfGroups: Readonly<Record<string, Words>> = {
  ...wordsOf(UnitLevel),
  ...wordsOf(CommitmentKind),
};

@ObjectType('TimelinessGroup', { description: 'Boxes of one group.' })
@Shows('group', {
  key: { type: () => String, about: 'Code of the field, kind or level, or id of the record.' },
})
export class TimelinessGroup {
  constructor(
    private readonly view: View,
    readonly group: Group,
  ) {}

  @Field(() => String, { description: 'Label.' })
  async label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): Promise<string> {
    const { key } = this.group;
    const field = policyFieldOf(key);
    const shown = language ?? 'VI';
    const named = field !== undefined && key !== 'OTHER' ? field : codesOfGroups[key];
    if (named !== undefined) return wordIn(named, shown);
    return (await titleOf(await this.record())) ?? labelOfCode(key, shown);
  }

  @Field(() => RecordType, {
    nullable: true,
    description: 'Office, unit, meeting; null for groups that are no record.',
  })
  async record(): Promise<RecordType | null> {
    return recordOf(this.view, this.group.key);
  }

  @Field(() => TimelinessCounts, { description: 'Counts.' })
  get counts(): TimelinessCounts {
    return new TimelinessCounts(this.group.counts, this.view.on);
  }
}

@ObjectType('TimelinessReport', {
  description: 'The four boxes plus no deadline, with rates that tell their denominators.',
})
export class TimelinessReport {
  constructor(
    private readonly view: View,
    private readonly report: Report,
    private readonly measuredAgainst: DeadlineBasis,
    private readonly doneBy: DoneDateBasis,
  ) {}

  @Field(() => PositionScalar, { description: 'Position that it reflects.' })
  get position(): string {
    return this.view.position;
  }

  @Field(() => DateScalar, { description: 'Civil date at which the boxes were worked out.' })
  get on(): string {
    return this.view.on;
  }

  @Field(() => DeadlineBasisEnum, { description: 'Deadline measured against.' })
  get against(): string {
    return this.measuredAgainst;
  }

  @Field(() => DoneDateBasisEnum, { description: 'Day that counted as done.' })
  get basis(): string {
    return this.doneBy;
  }

  @Field(() => TimelinessCounts, { description: 'All together.' })
  get total(): TimelinessCounts {
    return new TimelinessCounts(this.report.total, this.view.on);
  }

  @Field(() => [TimelinessGroup], {
    description: 'By group, largest number overdue first; empty without `groupBy`.',
  })
  get groups(): TimelinessGroup[] {
    return this.report.groups.map((group) => new TimelinessGroup(this.view, group));
  }
}
