import type { Application } from '../../src/cli/application';
import type { Accepted, ActingPerson } from '../../src/application/commandRequest';

/** An office that owes promises, and who acts for its unit. */
export interface Office {
  readonly unitId: string;
  readonly officeId: string;
  readonly leader: ActingPerson;
  readonly secretary: ActingPerson;
}

const administrator: ActingPerson = {
  personId: 'administrator-1',
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
};
const since = { occurredOn: { date: '2020-01-01' } };

export async function accepted(
  { handler }: Application,
  name: string,
  input: object,
  actor: ActingPerson,
): Promise<Accepted> {
  const outcome = await handler.handle({ name, input, actor, isSynthetic: true });
  if (outcome.kind === 'accepted') return outcome;
  throw new Error(`${name} was refused: ${JSON.stringify(outcome.rejection)}`);
}

async function seat(
  application: Application,
  unitId: string,
  title: string,
  role: ActingPerson['role'],
): Promise<ActingPerson> {
  const isHead = role === 'LEADER';
  const office = { ...since, unitId, title, isHead };
  const { stream } = await accepted(application, 'establishOffice', office, administrator);
  const holding = { ...since, officeId: stream, displayName: `Người giữ ${title}` };
  await accepted(application, 'appointOfficeHolder', holding, administrator);
  const { events } = await application.store.readStream(stream);
  const appointed = events.find(({ type }) => type === 'OfficeHolderAppointed');
  const personId = (appointed?.data as { personId?: string } | undefined)?.personId;
  if (personId === undefined) throw new Error(`nobody was appointed to ${title}`);
  return { personId, officeId: stream, role, delegationId: null };
}

export async function establishOffice(application: Application): Promise<Office> {
  const unit = { ...since, name: 'UBND xã Giữa Bão', level: 'COMMUNE', kind: 'STATE' };
  const { stream: unitId } = await accepted(application, 'establishUnit', unit, administrator);
  const leader = await seat(application, unitId, 'Chủ tịch UBND xã', 'LEADER');
  const secretary = await seat(application, unitId, 'Thư ký', 'SECRETARY');
  return { unitId, officeId: leader.officeId ?? '', leader, secretary };
}

export const promiseOf = ({ unitId, officeId }: Office, commandId: string) => ({
  commandId,
  text: 'Sửa xong đường liên thôn.',
  promisorOfficeId: officeId,
  source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
  deadline: { fixed: { date: '2027-03-31' } },
  leadUnitId: unitId,
});
