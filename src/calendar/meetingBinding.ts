import { z } from 'zod';
import { AssemblySessionKind } from '../kernel/assemblySessionKind';
import { ElectedBody } from '../kernel/electedBody';
import { Occasion } from '../kernel/occasion';
import { UnitKind, UnitLevel } from '../kernel/party';
import { namedInput } from '../kernel/schema';
import { dutyTriggers, MeetingDuty } from './meetingDuty';
import type { DeadlineTrigger } from './deadlineTrigger';

/** What a rule binds meetings to, and which of them (R49): a list that is empty leaves that open. */
export const MeetingBinding = z.strictObject({
  duty: MeetingDuty.describe('What they are obliged to.'),
  unitKinds: z.array(UnitKind).describe('Held by bodies of these kinds; empty for any.'),
  unitLevels: z.array(UnitLevel).describe('Held by bodies of these tiers; empty for any.'),
  occasions: z.array(Occasion).describe('Conferences of these occasions; empty for any.'),
  electedBodies: z.array(ElectedBody).describe('Contacts of any of these; empty for any.'),
  sessionKinds: z
    .array(AssemblySessionKind)
    .describe('Contacts that belong to a session of these kinds; empty for any.'),
});
export type MeetingBinding = Readonly<z.infer<typeof MeetingBinding>>;

const anyOf = <S extends z.ZodEnum>(schema: S) =>
  z.array(schema).max(schema.options.length).default([]);

export const MeetingBindingInput = namedInput(
  'MeetingBindingInput',
  'What a rule binds meetings to, and which of them (R49). All lists must hold; an empty one leaves that open.',
  {
    duty: MeetingDuty.describe('What they are obliged to.'),
    unitKinds: anyOf(UnitKind).describe('Held by bodies of these kinds.'),
    unitLevels: anyOf(UnitLevel).describe('Held by bodies of these tiers.'),
    occasions: anyOf(Occasion).describe('Conferences of these occasions.'),
    electedBodies: anyOf(ElectedBody).describe('Contacts of any of these.'),
    sessionKinds: anyOf(AssemblySessionKind).describe(
      'Contacts that belong to a session of these kinds.',
    ),
  },
);
export type MeetingBindingInput = z.infer<typeof MeetingBindingInput>;

/** What a meeting is, in the terms of bindings; a list is empty where it has nothing of the kind. */
export type MeetingTraits = Omit<MeetingBinding, 'duty'>;

/** Whether a binding speaks of a meeting. */
export const bindsMeeting = (binding: MeetingBinding, meeting: MeetingTraits): boolean =>
  (Object.keys(meeting) as (keyof MeetingTraits)[]).every((trait) => {
    const wanted: readonly string[] = binding[trait];
    return wanted.length === 0 || meeting[trait].some((value) => wanted.includes(value));
  });

/** Whether a length counts from that trigger in the direction in which the duty lies. */
export function fitsDuty(
  { duty }: Pick<MeetingBinding, 'duty'>,
  trigger: DeadlineTrigger,
  quantity: number,
): boolean {
  const side = dutyTriggers[duty][trigger];
  return side !== undefined && side === (quantity < 0 ? 'BEFORE' : 'AFTER');
}

const allMeetings = {
  unitKinds: [],
  unitLevels: [],
  occasions: [],
  electedBodies: [],
  sessionKinds: [],
} as const satisfies MeetingTraits;

const sessionsOfAssembly = {
  ...allMeetings,
  duty: 'SYNTHESIS',
  electedBodies: ['NATIONAL_ASSEMBLY'],
  sessionKinds: ['REGULAR'],
} as const satisfies MeetingBinding;

/** Before rules said whom they bind their codes did, and all meetings of the kind were bound. */
const boundByCode: Readonly<Record<string, MeetingBinding>> = {
  CONFERENCE_NOTICE: { ...allMeetings, duty: 'ADVANCE_NOTICE' },
  CONFERENCE_PUBLICATION: { ...allMeetings, duty: 'PUBLICATION' },
  CONTACT_VENUE_NOTICE: { ...allMeetings, duty: 'VENUE_NOTICE' },
  SYNTHESIS_BEFORE_SESSION: sessionsOfAssembly,
  SYNTHESIS_AFTER_SESSION: sessionsOfAssembly,
};

/** Whom a rule binds that does not say so; null for one that is about no meeting. */
export const bindingByCode = (code: string): MeetingBinding | null =>
  Object.hasOwn(boundByCode, code) ? (boundByCode[code] ?? null) : null;
