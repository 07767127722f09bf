import { ObjectType } from 'type-graphql';
import type { MeetingBinding } from '../calendar/meetingBinding';
import { MeetingDuty } from '../calendar/meetingDuty';
import { AssemblySessionKind } from '../kernel/assemblySessionKind';
import { ElectedBody } from '../kernel/electedBody';
import { Occasion } from '../kernel/occasion';
import { UnitKind, UnitLevel } from '../kernel/party';
import { graphqlEnum } from './graphqlEnum';
import { Shows } from './shows';

const MeetingDutyEnum = graphqlEnum(MeetingDuty);
const UnitKindEnum = graphqlEnum(UnitKind);
const UnitLevelEnum = graphqlEnum(UnitLevel);
const OccasionEnum = graphqlEnum(Occasion);
const ElectedBodyEnum = graphqlEnum(ElectedBody);
const AssemblySessionKindEnum = graphqlEnum(AssemblySessionKind);

@ObjectType('MeetingBinding', {
  description:
    'What a rule binds meetings to, and which of them (R49). All lists must hold; an empty one leaves that open.',
})
@Shows('state', {
  duty: { type: () => MeetingDutyEnum, about: 'What they are obliged to.' },
  unitKinds: { type: () => [UnitKindEnum], about: 'Held by bodies of these kinds.' },
  unitLevels: { type: () => [UnitLevelEnum], about: 'Held by bodies of these tiers.' },
  occasions: { type: () => [OccasionEnum], about: 'Conferences of these occasions.' },
  electedBodies: { type: () => [ElectedBodyEnum], about: 'Contacts of any of these.' },
  sessionKinds: {
    type: () => [AssemblySessionKindEnum],
    about: 'Contacts that belong to a session of these kinds.',
  },
})
export class MeetingBindingType {
  constructor(readonly state: MeetingBinding) {}
}
