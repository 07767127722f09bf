import { isLevelOver } from '../kernel/competenceLevel';
import { reject } from '../kernel/decider';
import type { OccurredOn } from '../kernel/occurredOn';
import type { DomainEvent } from '../kernel/recordedEvent';
import type { CommonRejectionCode, Rejection } from '../kernel/rejection';
import type { AudienceType } from './audienceType';
import type { OpinionInput } from './opinionCommands';
import type { OpinionEvent } from './opinionEvents';
import type { MeetingRejectionCode } from './rejections';

type Code = CommonRejectionCode | MeetingRejectionCode;

/** The event by which one kind of meeting keeps what was said. */
export type SaidBy<Said extends DomainEvent> = (data: {
  readonly opinionId: string;
  readonly text: string;
  readonly audience: AudienceType | null;
}) => Said;

/** Why an opinion cannot be recorded so. @param at path of the opinion, such as `opinions.2.` */
export function recordingRefusal(
  input: OpinionInput,
  {
    hasOffice,
    saidOn,
  }: { readonly hasOffice: (id: string) => boolean; readonly saidOn: OccurredOn },
  at = '',
): { readonly rejection: Rejection<Code> } | null {
  const { spotAnswer, answeredByOfficeId, deferToOfficeId } = input;
  if (deferToOfficeId !== undefined && !hasOffice(deferToOfficeId))
    return reject('UNKNOWN_RECORD', `${at}deferToOfficeId`);
  if (answeredByOfficeId !== undefined) {
    if (spotAnswer === undefined) return reject('FIELD_REQUIRED', `${at}spotAnswer`);
    if (!hasOffice(answeredByOfficeId)) return reject('UNKNOWN_RECORD', `${at}answeredByOfficeId`);
  }
  const { kind, competence, policyField } = input;
  if (kind === 'DENUNCIATION') return reject('DENUNCIATION_CONTENT_REFUSED', `${at}kind`);
  if (isLevelOver(competence, saidOn)) return reject('DISTRICT_LEVEL_ENDED', `${at}competence`);
  const isSorted = kind !== undefined || competence !== undefined || policyField !== undefined;
  if (!isSorted) return null;
  if (competence === undefined) return reject('FIELD_REQUIRED', `${at}competence`);
  return policyField === undefined ? reject('FIELD_REQUIRED', `${at}policyField`) : null;
}

/** All that is entered of one opinion, in the order in which it happened. */
export function recordingEvents<Said extends DomainEvent>(
  input: OpinionInput,
  opinionId: string,
  said: SaidBy<Said>,
): (Said | OpinionEvent)[] {
  const { text, audience = null, spotAnswer, answeredByOfficeId, deferToOfficeId } = input;
  const { kind = 'OPINION', competence, policyField } = input;
  const events: (Said | OpinionEvent)[] = [said({ opinionId, text, audience })];
  if (spotAnswer !== undefined)
    events.push({
      type: 'OpinionAnsweredOnSpot',
      data: { opinionId, answer: spotAnswer, byOfficeId: answeredByOfficeId ?? null },
    });
  if (deferToOfficeId !== undefined)
    events.push({ type: 'OpinionDeferred', data: { opinionId, toOfficeId: deferToOfficeId } });
  if (competence !== undefined && policyField !== undefined)
    events.push({ type: 'OpinionClassified', data: { opinionId, kind, competence, policyField } });
  return events;
}
