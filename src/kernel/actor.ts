import { z } from 'zod';
import { leaf, namedEnum } from './schema';

export const ActorRole = namedEnum('ActorRole', 'Role used for an action.', {
  SECRETARY: {
    about: 'Recorder of meetings and minutes (thư ký); not a party secretary.',
    vi: 'Thư ký',
    en: 'Secretary',
  },
  LEADER: {
    about: 'Head or deputy of a unit, party secretaries (bí thư) included.',
    vi: 'Lãnh đạo',
    en: 'Leader',
  },
  OVERSEER: { about: "MTTQ or People's Council, who verify.", vi: 'Giám sát', en: 'Overseer' },
  ADMINISTRATOR: {
    about: 'Keeps units, offices, rules and calendar.',
    vi: 'Quản trị',
    en: 'Administrator',
  },
  SYSTEM: { about: 'The deadline clock or an import.', vi: 'Hệ thống', en: 'System' },
});
export type ActorRole = z.infer<typeof ActorRole>;

/** The deadline clock and imports act as SYSTEM; nobody who comes through the door does. */
export const rolesOfPeople = ActorRole.options.filter((role) => role !== 'SYSTEM');

/** Who acts, in which office and role, and under which delegation. The system has no person. */
export const Actor = z.strictObject({
  personId: leaf(z.string(), 'ID', 'person-7')
    .nullable()
    .describe('Pseudonym of the person; null for the system.'),
  officeId: leaf(z.string(), 'ID', 'office-5f0f7c1e-1111-5222-8333-444455556666')
    .nullable()
    .describe('Office acted in; null for the system.'),
  unitId: leaf(z.string(), 'ID', 'orgUnit-0a1b2c3d-1111-5222-8333-444455556666')
    .nullable()
    .describe('Unit of that office at that time; null for the system.'),
  role: ActorRole.describe('Role used.'),
  delegationId: leaf(z.string(), 'ID', '9d5f3a90-1111-5222-8333-444455556666')
    .nullable()
    .describe('Delegation acted under; null in own right.'),
});
export type Actor = Readonly<z.infer<typeof Actor>>;

export const systemActor: Actor = {
  personId: null,
  officeId: null,
  unitId: null,
  role: 'SYSTEM',
  delegationId: null,
};
