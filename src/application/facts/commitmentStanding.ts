import type { CommitmentState } from '../../commitment/state';
import type { Lineage, OfficeFact } from '../../kernel/party';
import type { Rejection } from '../../kernel/rejection';
import type { GatheringScope } from '../gatheringScope';
import { noStanding, type RecordStanding } from '../permissions';
import type { StreamLoader } from '../streamLoader';
import { textOf } from './inputValue';
import { lineageOf, lineagesKeeping, officeFact } from './partyFacts';
import { keepersOf, sourceRecord } from './sourceRecord';

type Scope = GatheringScope<CommitmentState | null>;

async function promisorOf({ command, state, streams }: Scope): Promise<OfficeFact | null> {
  const id = state?.promisorOfficeId ?? textOf(command.input, 'promisorOfficeId');
  return id === null ? null : officeFact(streams, id);
}

/** Record that the input names as the source of a new promise; null when it names none. */
const sourceIdIn = (input: unknown): string | null =>
  textOf((input as { readonly source?: unknown }).source ?? {}, 'recordId');

/** Units that keep the meeting or petition, each with all above it. */
async function hostsOf(
  streams: StreamLoader,
  sourceId: string | null | undefined,
): Promise<readonly Lineage[]> {
  const source = sourceId ? await sourceRecord(streams, sourceId) : null;
  return source === null ? [] : keepersOf(streams, source.unitIds);
}

/**
 * A promise is kept by the secretaries of the unit that owes it and of the units that keep the
 * meeting or petition it was drawn from, and of those that took over from them; the sides are those
 * of the state, not those that the command would make.
 */
export async function commitmentStandingOf(
  scope: Scope,
): Promise<RecordStanding | { readonly rejection: Rejection }> {
  const { command, state, streams } = scope;
  const promisor = await promisorOf(scope);
  if (promisor === null)
    return { rejection: { code: 'UNKNOWN_RECORD', field: 'promisorOfficeId' } };
  const leadUnitId = state?.leadUnitId ?? null;
  const sourceIds = state?.origins.map(({ recordId }) => recordId) ?? [sourceIdIn(command.input)];
  const hosts = await Promise.all(sourceIds.map((id) => hostsOf(streams, id)));
  return {
    ...noStanding,
    keepers: [...(await lineagesKeeping(streams, promisor.lineage)), ...hosts.flat()],
    promisor,
    lead: leadUnitId === null ? null : await lineageOf(streams, leadUnitId),
  };
}
