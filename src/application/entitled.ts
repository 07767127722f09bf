import type { Words } from '../kernel/schema';
import type { PermissionRule, Relation } from '../kernel/permission';

const overseer: Words = {
  vi: 'cơ quan giám sát trên địa bàn (MTTQ Việt Nam, HĐND) không thuộc bên chịu trách nhiệm',
  en: "an overseer of the territory (MTTQ, a People's Council) who is not of the debtor's side",
};

/** What people call those who stand to a record in a way, by the role in which they act. */
const words: Readonly<Record<Relation, Words>> = {
  ANY: { vi: 'người quản trị', en: 'an administrator' },
  UNIT_OR_ABOVE: {
    vi: 'thư ký của đơn vị giữ hồ sơ, của cấp trên trực tiếp hoặc của văn phòng phục vụ đơn vị đó',
    en: 'a secretary of the unit that keeps the record, of the one directly above, or of the desk that serves it',
  },
  CHAIR_OFFICE: { vi: 'chức vụ chủ trì cuộc họp', en: 'the office that chairs the meeting' },
  DEBTOR_SIDE: {
    vi: 'lãnh đạo của bên chịu trách nhiệm hoặc của cơ quan chủ trì',
    en: "a leader of the promisor's unit or of the lead unit",
  },
  JOINT_SIDE: {
    vi: 'lãnh đạo đơn vị cùng hứa',
    en: 'the unit of an office that promised it as well',
  },
  SUPERIOR_HEAD: {
    vi: 'người đứng đầu cấp trên trực tiếp',
    en: 'the head of the unit directly above',
  },
  LEAD_UNIT: { vi: 'lãnh đạo của cơ quan chủ trì', en: 'a leader of the lead unit' },
  OVERSEER_ORGANISATION: overseer,
};

const system: Words = { vi: 'hệ thống', en: 'the system' };

/** Who may send a command, in words: no person and no office is named, since a refusal tells of no record. */
export const entitledTo = ({ allowed }: PermissionRule): readonly Words[] =>
  allowed.map(([role, relation]) => (role === 'SYSTEM' ? system : words[relation]));
