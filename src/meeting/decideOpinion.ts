import type { Command } from '../kernel/command';
import { isLevelOver } from '../kernel/competenceLevel';
import { accept, reject, rejectFor, type Decision, type DecisionTable } from '../kernel/decider';
import { withId } from '../kernel/entries';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { FactsOf } from '../kernel/need';
import type { OfficeFact } from '../kernel/party';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { CommonRejectionCode, Rejection } from '../kernel/rejection';
import { correctOpinion } from './correctOpinion';
import type { CountedEvent } from './countedOpinions';
import { decideCount } from './decideCount';
import { moveOpinion, takeOpinion } from './moveOpinion';
import type { OpinionCommands } from './opinionCommands';
import type { OpinionEvent } from './opinionEvents';
import type { MeetingState, OpinionState } from './opinionState';
import { recordingEvents, recordingRefusal, type SaidBy } from './recordOpinion';
import type { MeetingRejectionCode } from './rejections';

type Code = CommonRejectionCode | MeetingRejectionCode;
type Refusal = { readonly rejection: Rejection<Code> } | null;

/** How one kind of meeting differs from others in what is said at it. */
export interface MeetingKind<State extends MeetingState, Said extends DomainEvent> {
  /** The event that keeps what was said. */
  readonly said: SaidBy<Said>;
  /** Called off or closed: nothing more is added to it. */
  readonly isOver: (meeting: State) => boolean;
}

/**
 * What is said is recorded from the day on which the meeting starts, before it is recorded as held:
 * the recorder (thư ký) writes while people speak. A meeting without a start, recorded afterwards,
 * takes opinions once it is held. They may be entered at any later time until it is closed: approved
 * minutes do not end what was said.
 */
function notYetSaid({ heldOn, startsAt }: MeetingState, on: LocalDate): Refusal {
  if (heldOn !== null)
    return on < firstDayOf(heldOn.date, heldOn.precision)
      ? reject('DATE_TOO_EARLY', 'occurredOn')
      : null;
  return startsAt === null || on < localDateOf(startsAt) ? reject('NOT_HELD') : null;
}

const hasOffice =
  ({ offices }: { readonly offices: readonly OfficeFact[] }) =>
  (id: string): boolean =>
    offices.some((each) => each.id === id);

type OnOpinion<N extends keyof OpinionCommands> = (
  command: Command<OpinionCommands[N]>,
  opinion: OpinionState,
  facts: FactsOf<OpinionCommands[N]>,
) => Decision<OpinionEvent, Code>;

/** An opinion put off may still be answered before the meeting ends, never the other way round. */
const answerOpinionOnSpot: OnOpinion<'answerOpinionOnSpot'> = ({ input }, opinion, facts) => {
  const { answer, answeredByOfficeId } = input;
  if (opinion.spotAnswer !== null) return reject('OPINION_ALREADY_ANSWERED', 'opinionId');
  if (answeredByOfficeId !== undefined && !hasOffice(facts)(answeredByOfficeId))
    return reject('UNKNOWN_RECORD', 'answeredByOfficeId');
  return accept({
    type: 'OpinionAnsweredOnSpot',
    data: { opinionId: opinion.id, answer, byOfficeId: answeredByOfficeId ?? null },
  });
};

/** May be put off to another office than before, and so may the rest of what was answered (R48). */
const deferOpinion: OnOpinion<'deferOpinion'> = ({ input: { toOfficeId } }, opinion, facts) => {
  if (opinion.deferredTo === toOfficeId) return reject('WRONG_STATE', 'toOfficeId');
  if (!hasOffice(facts)(toOfficeId)) return reject('UNKNOWN_RECORD', 'toOfficeId');
  return accept({ type: 'OpinionDeferred', data: { opinionId: opinion.id, toOfficeId } });
};

/**
 * May be classified anew, never as a denunciation: an opinion has a text, and the content of a
 * denunciation does not enter (domain §4.4, 14).
 */
const classifyOpinion: OnOpinion<'classifyOpinion'> = ({ input }, opinion) => {
  const { kind, competence, policyField } = input;
  if (kind === 'DENUNCIATION') return reject('DENUNCIATION_CONTENT_REFUSED', 'kind');
  if (isLevelOver(competence, opinion.raisedOn))
    return reject('DISTRICT_LEVEL_ENDED', 'competence');
  const isAsBefore =
    opinion.kind === kind &&
    opinion.competence === competence &&
    opinion.policyField === policyField;
  if (isAsBefore) return reject('WRONG_STATE', 'kind');
  const data = { opinionId: opinion.id, kind, competence, policyField };
  return accept({ type: 'OpinionClassified', data });
};

/** R37: what was drawn from it would hang in the air, so that is moved or marked before. */
const markOpinionInError: OnOpinion<'markOpinionInError'> = ({ input }, opinion, facts) => {
  const { drawn: others } = facts;
  if (others.length > 0) return rejectFor('OTHERS_REFER_TO_IT', 'opinionId', others);
  const data = { opinionId: opinion.id, reason: input.reason };
  return accept({ type: 'OpinionMarkedInError', data });
};

/** What may be recorded wrongly at a meeting that is over, too. */
type CorrectingName = 'correctOpinion' | 'markOpinionInError' | 'moveOpinion';
type OneOpinionName = Exclude<
  keyof OpinionCommands,
  'recordOpinion' | 'recordOpinions' | 'countOpinions' | 'takeOpinion'
>;

/** Decisions on opinions for one kind of meeting. */
export function opinionDecisions<State extends MeetingState, Said extends DomainEvent>({
  said,
  isOver,
}: MeetingKind<State, Said>): DecisionTable<
  OpinionCommands,
  State | null,
  Said | OpinionEvent | CountedEvent,
  Code
> {
  const refusalAt = (meeting: State, on: LocalDate): Refusal =>
    isOver(meeting) ? reject('WRONG_STATE') : notYetSaid(meeting, on);

  const onRecorded =
    <N extends OneOpinionName>(decide: OnOpinion<N>) =>
    (
      command: Command<OpinionCommands[N]>,
      meeting: State | null,
      facts: FactsOf<OpinionCommands[N]>,
    ) => {
      if (meeting === null) return reject('UNKNOWN_RECORD', 'sourceId');
      const opinion = withId(meeting.opinions, command.input.opinionId);
      if (opinion === null) return reject('UNKNOWN_RECORD', 'opinionId');
      return opinion.inErrorOn === null
        ? decide(command, opinion, facts)
        : reject('WRONG_STATE', 'opinionId');
    };

  const onOpinion =
    <N extends Exclude<OneOpinionName, CorrectingName>>(decide: OnOpinion<N>) =>
    (
      command: Command<OpinionCommands[N]>,
      meeting: State | null,
      facts: FactsOf<OpinionCommands[N]>,
    ) => {
      const decision = onRecorded(decide)(command, meeting, facts);
      if (meeting === null || 'rejection' in decision) return decision;
      return refusalAt(meeting, command.occurredOn.date) ?? decision;
    };

  function recordOpinion(
    { input, occurredOn, newId }: Command<OpinionCommands['recordOpinion']>,
    meeting: State | null,
    facts: FactsOf<OpinionCommands['recordOpinion']>,
  ): Decision<Said | OpinionEvent, Code> {
    if (meeting === null) return reject('UNKNOWN_RECORD', 'sourceId');
    const refusal =
      refusalAt(meeting, occurredOn.date) ??
      recordingRefusal(input, { hasOffice: hasOffice(facts), saidOn: occurredOn });
    return refusal ?? accept(...recordingEvents(input, newId('opinion'), said));
  }

  /** All or nothing, so that nobody looks for those that were left out. */
  function recordOpinions(
    { input, occurredOn, newId }: Command<OpinionCommands['recordOpinions']>,
    meeting: State | null,
    facts: FactsOf<OpinionCommands['recordOpinions']>,
  ): Decision<Said | OpinionEvent, Code> {
    if (meeting === null) return reject('UNKNOWN_RECORD', 'sourceId');
    const refusal = refusalAt(meeting, occurredOn.date);
    if (refusal !== null) return refusal;
    for (const [index, opinion] of input.opinions.entries()) {
      const among = { hasOffice: hasOffice(facts), saidOn: occurredOn };
      const refused = recordingRefusal(opinion, among, `opinions.${index}.`);
      if (refused !== null) return refused;
    }
    return accept(
      ...input.opinions.flatMap((opinion, index) =>
        recordingEvents(opinion, newId(`opinion ${index}`), said),
      ),
    );
  }

  return {
    recordOpinion,
    recordOpinions,
    countOpinions: (command, meeting) =>
      meeting === null
        ? reject('UNKNOWN_RECORD', 'sourceId')
        : decideCount(command, meeting, refusalAt(meeting, command.occurredOn.date)),
    answerOpinionOnSpot: onOpinion(answerOpinionOnSpot),
    deferOpinion: onOpinion(deferOpinion),
    classifyOpinion: onOpinion(classifyOpinion),
    correctOpinion: onRecorded<'correctOpinion'>((command, opinion, facts) =>
      correctOpinion(command, opinion, hasOffice(facts)),
    ),
    markOpinionInError: onRecorded(markOpinionInError),
    moveOpinion: onRecorded<'moveOpinion'>(moveOpinion),
    takeOpinion: (command, meeting, facts) =>
      meeting === null
        ? reject('UNKNOWN_RECORD', 'sourceId')
        : takeOpinion(command, meeting, facts),
  };
}
