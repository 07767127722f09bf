import type { ActingPerson } from '../../src/application/commandRequest';
import { readRecord } from '../../src/application/recordReader';
import type { ActorRole } from '../../src/kernel/actor';
import { administrator, type TestApplication } from './testApplication';

/** An office with who holds it. */
export interface Seat {
  readonly officeId: string;
  readonly unitId: string;
  readonly personId: string;
}

export interface Body {
  readonly unitId: string;
  /** Head office (người đứng đầu). */
  readonly head: Seat;
  /** Office of the recorder (thư ký). */
  readonly recorder: Seat;
}

/** A small province with one department, one commune and both overseers. */
export interface SmallOrganisation {
  readonly provinceId: string;
  readonly communeId: string;
  /** UBND tỉnh. */
  readonly committee: Body;
  /** Sở Xây dựng, below the UBND tỉnh. */
  readonly department: Body;
  /** Sở Y tế, below the UBND tỉnh. */
  readonly otherDepartment: Body;
  /** UBND xã, below the UBND tỉnh. */
  readonly communeCommittee: Body;
  /** MTTQ tỉnh. */
  readonly front: Body;
  /** HĐND tỉnh. */
  readonly council: Body;
}

const FOUNDED = { date: '2020-01-01' };

export const actingIn = (seat: Seat, role: ActorRole): ActingPerson => ({
  personId: seat.personId,
  officeId: seat.officeId,
  role,
  delegationId: null,
});
export const leaderOf = (body: Body): ActingPerson => actingIn(body.head, 'LEADER');
export const secretaryOf = (body: Body): ActingPerson => actingIn(body.recorder, 'SECRETARY');
export const overseerOf = (body: Body): ActingPerson => actingIn(body.head, 'OVERSEER');

export async function establishSeat(
  app: TestApplication,
  unitId: string,
  title: string,
  isHead: boolean,
): Promise<Seat> {
  const dated = { occurredOn: FOUNDED };
  const office = await app.accept(
    'establishOffice',
    { ...dated, unitId, title, isHead },
    administrator,
  );
  const officeId = office.stream;
  await app.accept(
    'appointOfficeHolder',
    { ...dated, officeId, displayName: `Người giữ chức ${title}` },
    administrator,
  );
  const record = await readRecord(app.store, officeId);
  const holding = record?.kind === 'OFFICE' ? record.state.holdings[0] : undefined;
  if (holding === undefined) throw new Error(`nobody holds ${officeId}`);
  return { officeId, unitId, personId: holding.personId };
}

export async function establishBody(
  app: TestApplication,
  input: {
    readonly name: string;
    readonly kind: string;
    readonly level: string;
    readonly parentId?: string;
    readonly territoryId?: string;
  },
  headTitle: string,
): Promise<Body> {
  const unit = await app.accept('establishUnit', { occurredOn: FOUNDED, ...input }, administrator);
  return {
    unitId: unit.stream,
    head: await establishSeat(app, unit.stream, headTitle, true),
    recorder: await establishSeat(app, unit.stream, 'Thư ký', false),
  };
}

export async function establishSmallOrganisation(app: TestApplication): Promise<SmallOrganisation> {
  const territory = async (name: string, level: string, parentId?: string): Promise<string> => {
    const input = { occurredOn: FOUNDED, name, level, kind: 'ADMINISTRATIVE_UNIT' };
    const above = parentId === undefined ? {} : { parentId };
    return (await app.accept('establishUnit', { ...input, ...above }, administrator)).stream;
  };
  const provinceId = await territory('Tỉnh Hòa Bình', 'PROVINCE');
  const communeId = await territory('Xã Yên Trị', 'COMMUNE', provinceId);
  const provincial = { level: 'PROVINCE', territoryId: provinceId };
  const committee = await establishBody(
    app,
    { ...provincial, name: 'UBND tỉnh Hòa Bình', kind: 'STATE' },
    'Chủ tịch UBND tỉnh',
  );
  const below = { parentId: committee.unitId, kind: 'STATE' };
  return {
    provinceId,
    communeId,
    committee,
    department: await establishBody(
      app,
      { ...provincial, ...below, name: 'Sở Xây dựng' },
      'Giám đốc Sở Xây dựng',
    ),
    otherDepartment: await establishBody(
      app,
      { ...provincial, ...below, name: 'Sở Y tế' },
      'Giám đốc Sở Y tế',
    ),
    communeCommittee: await establishBody(
      app,
      { ...below, level: 'COMMUNE', territoryId: communeId, name: 'UBND xã Yên Trị' },
      'Chủ tịch UBND xã',
    ),
    front: await establishBody(
      app,
      { ...provincial, name: 'Ủy ban MTTQ tỉnh', kind: 'MTTQ' },
      'Chủ tịch Ủy ban MTTQ tỉnh',
    ),
    council: await establishBody(
      app,
      { ...provincial, name: 'HĐND tỉnh', kind: 'PEOPLES_COUNCIL' },
      'Chủ tịch HĐND tỉnh',
    ),
  };
}
