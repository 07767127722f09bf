import type { Command } from '../kernel/command';
import { isLevelOver } from '../kernel/competenceLevel';
import { accept, reject, rejectFor, type Decision } from '../kernel/decider';
import { withId } from '../kernel/entries';
import type { FactsOf } from '../kernel/need';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import type { CommonRejectionCode, Rejection } from '../kernel/rejection';
import type { DrawnRecord } from './drawnNeeds';
import type { OpinionCommands } from './opinionCommands';
import type { OpinionEvent } from './opinionEvents';
import type { MeetingState, OpinionState } from './opinionState';
import type { MeetingRejectionCode } from './rejections';

type Code = CommonRejectionCode | MeetingRejectionCode;
type Refusal = { readonly rejection: Rejection<Code> } | null;

/** What was drawn from it and cannot follow, named; null when all of it can. */
function drawnRefusal(drawn: readonly DrawnRecord[], heldOn: OccurredOn): Refusal {
  const idsOf = (records: readonly DrawnRecord[]) => records.map(({ id }) => id);
  const ofText = drawn.filter(({ isOfText }) => isOfText);
  if (ofText.length > 0) return rejectFor('DRAWN_FROM_MINUTES', 'opinionId', idsOf(ofText));
  const first = firstDayOf(heldOn.date, heldOn.precision);
  const before = drawn.filter(({ firstDay }) => firstDay !== null && firstDay < first);
  return before.length > 0 ? rejectFor('DRAWN_BEFORE_MEETING', 'toSourceId', idsOf(before)) : null;
}

/** R39: the opinion stands at the other meeting from then on, as if it had been entered there. */
export function moveOpinion(
  { input, newId }: Command<OpinionCommands['moveOpinion']>,
  opinion: OpinionState,
  { meeting, otherMeeting: into, hanging }: FactsOf<OpinionCommands['moveOpinion']>,
): Decision<OpinionEvent, Code> {
  const { sourceId, toSourceId, reason } = input;
  if (toSourceId === sourceId) return reject('NOTHING_TO_CORRECT', 'toSourceId');
  if (into === null) return reject('UNKNOWN_RECORD', 'toSourceId');
  if (into.isInError) return reject('WRONG_STATE', 'toSourceId');
  if (into.heldOn === null) return reject('NOT_HELD', 'toSourceId');
  if (opinion.competence !== null && isLevelOver(opinion.competence, into.heldOn))
    return reject('DISTRICT_LEVEL_ENDED', 'toSourceId');
  const refused = drawnRefusal(hanging, into.heldOn);
  if (refused !== null) return refused;
  const data = {
    opinionId: opinion.id,
    toSourceId,
    toOpinionId: newId('opinion'),
    metOn: { from: meeting?.heldOn ?? opinion.raisedOn, to: into.heldOn },
    reason,
  };
  return accept({ type: 'OpinionMovedAway', data, occurredOn: opinion.raisedOn });
}

/** What the meeting at which it was recorded says of it; nothing when it is here already. */
export function takeOpinion(
  { input }: Command<OpinionCommands['takeOpinion']>,
  meeting: MeetingState,
  { moved }: FactsOf<OpinionCommands['takeOpinion']>,
): Decision<OpinionEvent, Code> {
  const { sourceId, opinionId, fromSourceId, fromOpinionId, reason } = input;
  if (withId(meeting.opinions, opinionId) !== null) return accept();
  if (meeting.heldOn === null) return reject('NOT_HELD', 'sourceId');
  if (moved?.movedTo?.sourceId !== sourceId || moved.movedTo.opinionId !== opinionId)
    return reject('UNKNOWN_RECORD', 'fromOpinionId');
  const { text, audience, spotAnswer, answeredBy, deferredTo } = moved;
  const { kind, competence, policyField, recordedOn } = moved;
  const data = {
    opinionId,
    text,
    audience,
    fromSourceId,
    fromOpinionId,
    spotAnswer,
    answeredByOfficeId: answeredBy,
    deferredToOfficeId: deferredTo,
    kind,
    competence,
    policyField,
    firstRecordedOn: recordedOn,
    reason,
  };
  return accept({ type: 'OpinionMovedHere', data, occurredOn: meeting.heldOn });
}
