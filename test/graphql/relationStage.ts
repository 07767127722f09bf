import type { ActingPerson } from '../../src/application/commandRequest';
import { routeOf } from '../../src/application/commandRouter';
import { isLimited } from '../../projections/recordScope';
import { allCommands } from '../../src/records/recordDefinitions';
import { recordKindOf, type RecordKind } from '../../src/records/recordKinds';
import { actors, commandRows, type ActorName, type Row } from '../support/commandRows';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  actingIn,
  establishBody,
  establishSeat,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

/** How whoever owns a record stands to the unit that a reader acts in. */
export const relations = ['OWN', 'SUBUNIT', 'SERVED', 'IN_TERRITORY', 'ABROAD'] as const;
export type Relation = (typeof relations)[number];

export const roles = ['SECRETARY', 'LEADER', 'OVERSEER', 'ADMINISTRATOR', 'AUDITOR'] as const;
export type Role = (typeof roles)[number];

/** Invariant 15 and §4.7: whose records each role reads. */
export const reads: Readonly<Record<Role, readonly Relation[]>> = {
  SECRETARY: ['OWN', 'SERVED'],
  LEADER: ['OWN', 'SUBUNIT'],
  OVERSEER: ['OWN', 'SUBUNIT', 'SERVED', 'IN_TERRITORY'],
  ADMINISTRATOR: [],
  AUDITOR: relations,
};

/** Whose records a command may name: those that are read, and those that a secretary keeps. */
export const names: Readonly<Record<Role, readonly Relation[]>> = {
  ...reads,
  SECRETARY: ['OWN', 'SERVED', 'SUBUNIT'],
};

/** Somebody with records, and a word that stands in all that was written of them. */
export interface Owner {
  readonly mark: string;
  readonly body: Body;
  /** The small organisation in which it is the department that owes and leads. */
  readonly org: SmallOrganisation;
  readonly records: PreparedRecords;
  /** Every record of its own that commands were accepted of, by kind; the first is the oldest. */
  readonly ids: Readonly<Record<RecordKind, string[]>>;
  /** What each command was accepted with. */
  readonly sent: Map<string, Readonly<Record<string, unknown>>>;
}

export interface RelationStage {
  readonly app: AskedApplication;
  readonly readers: Readonly<Record<Role, ActingPerson>>;
  readonly ownerFor: (role: Role, relation: Relation) => Owner;
  readonly owners: readonly Owner[];
  /** An input of a command that is accepted, on new records of an owner. */
  readonly inputOf: (command: string, owner: Owner) => Promise<object>;
  /** Commands that no owner could send, as `owner command: why`. */
  readonly unsent: readonly string[];
}

/** Fields in which people write. */
const TYPED = new Set([
  ...['text', 'title', 'answer', 'spotAnswer', 'reason', 'statement', 'narrative', 'clarification'],
  ...[
    'summary',
    'caption',
    'explanation',
    'venue',
    'note',
    'programme',
    'metric',
    'decisionReason',
  ],
]);
/** Sentences that the lexicon is to find word for word. */
const isReadByLexicon = (text: string): boolean => text.includes('sẽ sửa xong đường trong');

const isCode = (text: string): boolean => /^[A-Z_]+$/.test(text);

function marked(value: unknown, mark: string, key = ''): unknown {
  if (typeof value === 'string')
    return TYPED.has(key) && !isReadByLexicon(value) && !isCode(value) ? `${value} ${mark}` : value;
  if (Array.isArray(value)) return value.map((each) => marked(each, mark, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, marked(each, mark, name)]),
  );
}

/** Commands whose texts are not all to say the same (R41). */
const SAID = new Set(['recordCommitment', 'recordPetition']);

/** Words that no other number gives in this order. */
const ownWords = (number: number): string =>
  Array.from({ length: 8 }, (_, index) =>
    ((number * 7919 + index * 104_729) ** 2 % 46_656).toString(36),
  ).join(' ');

/** Units, offices, rules and the calendar are for everybody. */
function isOfLimited(name: string, input: object): boolean {
  const { prefix } = routeOf(name, input);
  const kind = recordKindOf(prefix);
  return prefix === '' || (kind !== null && isLimited(kind));
}

/** Rules and the calendar are those of all. */
const isOfNobody = (name: string): boolean => {
  const { prefix } = routeOf(name, {});
  return prefix !== '' && recordKindOf(prefix) === null;
};

/** The application as one owner's people use it: what they write bears the mark. */
let said = 0;
const asOwner = (app: TestApplication, mark: string, ids: Owner['ids']): TestApplication => ({
  ...app,
  async accept(name, input, actor) {
    const words = SAID.has(name) ? `${mark} ${ownWords((said += 1))}` : mark;
    const own = isOfLimited(name, input) ? (marked(input, words) as object) : input;
    const accepted = await app.accept(name, own, actor);
    const kind = recordKindOf(accepted.stream);
    if (kind !== null && !ids[kind].includes(accepted.stream)) ids[kind].push(accepted.stream);
    return accepted;
  },
});

/** Who sends a command of an owner; who stands above it is nobody here. */
const senderOf = ({ allowed }: Row): ActorName | undefined =>
  allowed.find((name) => name !== 'headAbove' && name !== 'secretaryAbove');

/** Two provinces in which every command was sent to records of every owner. */
export async function openRelationStage(): Promise<RelationStage> {
  const app = await openAskedApplication();
  const home = await establishSmallOrganisation(app);
  const territory = async (name: string, level: string, parentId?: string): Promise<string> => {
    const input = { name, level, kind: 'ADMINISTRATIVE_UNIT', occurredOn: { date: '2020-01-01' } };
    const below = parentId === undefined ? {} : { parentId };
    return (await app.accept('establishUnit', { ...input, ...below }, administrator)).stream;
  };
  const abroadId = await territory('Tỉnh Sơn La', 'PROVINCE');
  const communeAbroad = await territory('Xã Chiềng Mai', 'COMMUNE', abroadId);
  const body = (name: string, kind: string, territoryId: string, parentId?: string) =>
    establishBody(
      app,
      {
        name,
        kind,
        level: 'PROVINCE',
        territoryId,
        ...(parentId === undefined ? {} : { parentId }),
      },
      `Người đứng đầu ${name}`,
    );
  const served = await body('Ban Quản lý dự án', 'STATE', home.provinceId);
  const elsewhere = await body('Trung tâm Khuyến nông', 'STATE', home.provinceId);
  const neighbour = await body('Trung tâm Lưu trữ', 'STATE', home.provinceId);
  const belowFront = await body('Ban Dân chủ', 'MTTQ', home.provinceId, home.front.unitId);
  const abroad = await body('UBND tỉnh Sơn La', 'STATE', abroadId);
  const neighbourAbroad = await body('Trung tâm Lưu trữ Sơn La', 'STATE', abroadId);
  const frontAbroad = await body('Ủy ban MTTQ tỉnh Sơn La', 'MTTQ', abroadId);
  const councilAbroad = await body('HĐND tỉnh Sơn La', 'PEOPLES_COUNCIL', abroadId);
  for (const desk of [home.committee, home.front])
    await app.accept(
      'setServedUnits',
      { unitId: desk.unitId, services: [{ unitId: served.unitId, from: '2026-01-01' }] },
      administrator,
    );
  const seatWith = async (right: string) => {
    const seat = await establishSeat(app, neighbour.unitId, `Chuyên viên ${right}`, false);
    await app.accept('grantOfficeRight', { officeId: seat.officeId, right }, administrator);
    return seat;
  };
  const readers: RelationStage['readers'] = {
    SECRETARY: secretaryOf(home.committee),
    LEADER: leaderOf(home.committee),
    OVERSEER: overseerOf(home.front),
    ADMINISTRATOR: actingIn(await seatWith('ADMINISTRATOR'), 'ADMINISTRATOR'),
    AUDITOR: actingIn(await seatWith('AUDITOR'), 'SECRETARY'),
  };

  const rows = new Map<Owner, Readonly<Record<string, Row>>>();
  const owner = (mark: string, owned: Body, around: Partial<SmallOrganisation> = {}): Owner => {
    const alone = { committee: owned, department: owned, communeCommittee: owned };
    const org = { ...home, ...alone, otherDepartment: neighbour, ...around };
    const ids = {
      ...{ UNIT: [], OFFICE: [], REORGANISATION: [], DIALOGUE_CONFERENCE: [] },
      ...{ VOTER_CONTACT_SESSION: [], PETITION: [], COMMITMENT: [] },
    };
    const own = asOwner(app, mark, ids);
    const made = {
      mark,
      body: owned,
      org,
      ids,
      sent: new Map(),
      records: preparedRecords(own, org),
    };
    rows.set(
      made,
      commandRows(() => own, rows.size * 1_000),
    );
    return made;
  };
  const inProvinceAbroad = {
    ...{ provinceId: abroadId, communeId: communeAbroad, otherDepartment: neighbourAbroad },
    ...{ front: frontAbroad, council: councilAbroad },
  };
  const judgedByCouncil = { front: home.council, council: home.front };
  const own = owner('dauxanh', home.committee);
  const subunit = owner('dauvang', home.department);
  const ofDesk = owner('dautim', served);
  const inTerritory = owner('dauden', elsewhere);
  const ofAbroad = owner('daudo', abroad, inProvinceAbroad);
  const ofFront = owner('daunau', home.front, judgedByCouncil);
  const underFront = owner('dauhong', belowFront, judgedByCouncil);
  const owners = [own, subunit, ofDesk, inTerritory, ofAbroad, ofFront, underFront];

  const rowOf = (command: string, of: Owner): Row => {
    const row = rows.get(of)?.[command];
    if (row === undefined) throw new Error(`${command} has no row`);
    return row;
  };
  const inputOf: RelationStage['inputOf'] = (command, of) =>
    rowOf(command, of).input(of.records, of.org);

  const unsent: string[] = [];
  for (const of of owners) {
    const sending = asOwner(app, of.mark, of.ids);
    for (const name of new Set(allCommands.map((each) => each.name))) {
      const sender = senderOf(rowOf(name, of));
      if (of !== own && isOfNobody(name)) continue;
      try {
        if (sender === undefined) throw new Error('nobody sends it');
        const input = await inputOf(name, of);
        await sending.accept(name, input, actors[sender](of.org));
        of.sent.set(name, { ...input });
      } catch (error) {
        unsent.push(`${of.mark} ${name}: ${String(error)}`);
      }
    }
  }
  // Of each owner a promise that nobody took over, a sentence that nobody decided on, and days that have passed since.
  for (const of of owners) {
    await inputOf('nameSuccessor', of);
    of.sent.set('rejectPromiseSuggestion', { ...(await inputOf('rejectPromiseSuggestion', of)) });
  }
  app.clock.set('2026-12-14T01:30:00.000Z');
  await app.caughtUp();
  const ownersOf = (relation: Relation, isOverseer: boolean): Owner => {
    if (relation === 'OWN') return isOverseer ? ofFront : own;
    if (relation === 'SUBUNIT') return isOverseer ? underFront : subunit;
    if (relation === 'SERVED') return ofDesk;
    return relation === 'IN_TERRITORY' ? inTerritory : ofAbroad;
  };
  return {
    app,
    readers,
    owners,
    ownerFor: (role, relation) => ownersOf(relation, role === 'OVERSEER'),
    inputOf,
    unsent,
  };
}
