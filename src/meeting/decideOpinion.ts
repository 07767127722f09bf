import type { Command } from '../kernel/command';
import { accept, reject, type Decision, type DecisionTable } from '../kernel/decider';
import { withId } from '../kernel/entries';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { FactsOf } from '../kernel/need';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { CommonRejectionCode, Rejection } from '../kernel/rejection';
import type { AudienceType } from './audienceType';
import type { OpinionCommands } from './opinionCommands';
import type { OpinionEvent } from './opinionEvents';
import type { MeetingState, OpinionState } from './opinionState';
import type { MeetingRejectionCode } from './rejections';

type Code = CommonRejectionCode | MeetingRejectionCode;
type Refusal = { readonly rejection: Rejection<Code> } | null;

/** How one kind of meeting differs from others in what is said at it. */
export interface MeetingKind<State extends MeetingState, Said extends DomainEvent> {
  /** The event that keeps what was said. */
  readonly said: (data: {
    readonly opinionId: string;
    readonly text: string;
    readonly audience: AudienceType | null;
  }) => Said;
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

const hasOffice = (id: string, facts: FactsOf<OpinionCommands['deferOpinion']>): boolean =>
  facts.offices.some((each) => each.id === id);

type OnOpinion<N extends keyof OpinionCommands> = (
  command: Command<OpinionCommands[N]>,
  opinion: OpinionState,
  facts: FactsOf<OpinionCommands[N]>,
) => Decision<OpinionEvent, Code>;

/** An opinion put off may still be answered before the meeting ends, never the other way round. */
const answerOpinionOnSpot: OnOpinion<'answerOpinionOnSpot'> = ({ input }, opinion) =>
  opinion.outcome === 'ANSWERED_ON_SPOT'
    ? reject('OPINION_ALREADY_ANSWERED', 'opinionId')
    : accept({
        type: 'OpinionAnsweredOnSpot',
        data: { opinionId: opinion.id, answer: input.answer },
      });

/** May be put off to another office than before. */
const deferOpinion: OnOpinion<'deferOpinion'> = ({ input: { toOfficeId } }, opinion, facts) => {
  if (opinion.outcome === 'ANSWERED_ON_SPOT')
    return reject('OPINION_ALREADY_ANSWERED', 'opinionId');
  if (opinion.deferredTo === toOfficeId) return reject('WRONG_STATE', 'toOfficeId');
  if (!hasOffice(toOfficeId, facts)) return reject('UNKNOWN_RECORD', 'toOfficeId');
  return accept({ type: 'OpinionDeferred', data: { opinionId: opinion.id, toOfficeId } });
};

/**
 * May be classified anew, never as a denunciation: an opinion has a text, and the content of a
 * denunciation does not enter (domain §4.4, 14).
 */
const classifyOpinion: OnOpinion<'classifyOpinion'> = ({ input }, opinion) => {
  const { kind, competence, policyField } = input;
  if (kind === 'DENUNCIATION') return reject('DENUNCIATION_CONTENT_REFUSED', 'kind');
  const isAsBefore =
    opinion.kind === kind &&
    opinion.competence === competence &&
    opinion.policyField === policyField;
  if (isAsBefore) return reject('WRONG_STATE', 'kind');
  const data = { opinionId: opinion.id, kind, competence, policyField };
  return accept({ type: 'OpinionClassified', data });
};

/** Decisions on opinions for one kind of meeting. */
export function opinionDecisions<State extends MeetingState, Said extends DomainEvent>({
  said,
  isOver,
}: MeetingKind<State, Said>): DecisionTable<
  OpinionCommands,
  State | null,
  unknown,
  Said | OpinionEvent,
  Code
> {
  const refusalAt = (meeting: State, on: LocalDate): Refusal =>
    isOver(meeting) ? reject('WRONG_STATE') : notYetSaid(meeting, on);

  const onOpinion =
    <N extends Exclude<keyof OpinionCommands, 'recordOpinion'>>(decide: OnOpinion<N>) =>
    (
      command: Command<OpinionCommands[N]>,
      meeting: State | null,
      facts: FactsOf<OpinionCommands[N]>,
    ) => {
      if (meeting === null) return reject('UNKNOWN_RECORD', 'sourceId');
      const opinion = withId(meeting.opinions, command.input.opinionId);
      if (opinion === null) return reject('UNKNOWN_RECORD', 'opinionId');
      const decision = decide(command, opinion, facts);
      if ('rejection' in decision) return decision;
      return refusalAt(meeting, command.occurredOn.date) ?? decision;
    };

  function recordOpinion(
    { input, occurredOn, newId }: Command<OpinionCommands['recordOpinion']>,
    meeting: State | null,
    facts: FactsOf<OpinionCommands['recordOpinion']>,
  ): Decision<Said | OpinionEvent, Code> {
    if (meeting === null) return reject('UNKNOWN_RECORD', 'sourceId');
    const { spotAnswer: answer, deferToOfficeId: toOfficeId } = input;
    if (answer !== undefined && toOfficeId !== undefined)
      return reject('EXACTLY_ONE_FORM_REQUIRED', 'deferToOfficeId');
    const refusal = refusalAt(meeting, occurredOn.date);
    if (refusal !== null) return refusal;
    if (toOfficeId !== undefined && !hasOffice(toOfficeId, facts))
      return reject('UNKNOWN_RECORD', 'deferToOfficeId');
    const opinionId = newId('opinion');
    const events: (Said | OpinionEvent)[] = [
      said({ opinionId, text: input.text, audience: input.audience ?? null }),
    ];
    if (answer !== undefined)
      events.push({ type: 'OpinionAnsweredOnSpot', data: { opinionId, answer } });
    if (toOfficeId !== undefined)
      events.push({ type: 'OpinionDeferred', data: { opinionId, toOfficeId } });
    return accept(...events);
  }

  return {
    recordOpinion,
    answerOpinionOnSpot: onOpinion(answerOpinionOnSpot),
    deferOpinion: onOpinion(deferOpinion),
    classifyOpinion: onOpinion(classifyOpinion),
  };
}
