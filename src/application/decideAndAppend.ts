import type { Actor } from '../kernel/actor';
import { clockProblemText } from '../kernel/clock';
import type { StreamVersions } from '../eventstore/port';
import type { Command } from '../kernel/command';
import { localDateOf } from '../kernel/localDate';
import { occurredOnOf, onDay, type OccurredOnInput } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import type { Instant } from '../kernel/instant';
import { actingAs, type Acting } from './actingAs';
import { appendReliably } from './appendReliably';
import { ClockFault } from './commandFault';
import type { CommandOutcome } from './commandRequest';
import { dateInFuture } from './dateInFuture';
import { rejectedAtHead, type Dispatch, type Surroundings } from './dispatch';
import { earlierOutcome } from './earlierOutcome';
import { eventsToAppend } from './eventsToAppend';
import { permissionOf } from './permissions';
import type { GatheringScope } from './gatheringScope';
import { mistakeNamed } from './mistakeNamed';
import type { Route } from './route';
import { standingIn, standingOfRecord } from './standings';
import { gatherFacts } from './facts/gatherFacts';
import { createStreamLoader } from './streamLoader';
import { withWayOut } from './wayOut';

function commandOf(dispatch: Dispatch, actor: Actor, now: Instant): Command {
  const today = localDateOf(now);
  const given = dispatch.input['occurredOn'] as OccurredOnInput | undefined;
  return {
    name: dispatch.route.definition.name,
    input: dispatch.input,
    actor,
    stream: dispatch.stream,
    occurredOn: given === undefined ? onDay(today) : occurredOnOf(given),
    today,
    now,
    newId: (label) => dispatch.identity.newId(label),
  };
}

/** The command of the day that follows from what it belongs to, where it names none (R38). */
function datedCommand(
  { route, input }: Dispatch,
  command: Command,
  state: unknown,
  facts: unknown,
): Command {
  if (input['occurredOn'] !== undefined) return command;
  const implied = route.impliedDay(command, state, facts);
  return implied === null || dateInFuture({ ...command, occurredOn: implied }) !== null
    ? command
    : { ...command, occurredOn: implied };
}

function versionConflict(input: Dispatch['input'], version: number): Rejection | null {
  const expected = input['expectedVersion'];
  return expected === undefined || expected === version
    ? null
    : { code: 'VERSION_CONFLICT', field: 'expectedVersion' };
}

/** Records of its own kind that the decision rests on, where it ties its record to one of them (R53). */
const judgedWith = ({ definition, prefix }: Route, loaded: StreamVersions): StreamVersions =>
  definition.linksRecords === true
    ? Object.fromEntries(Object.entries(loaded).filter(([id]) => id.startsWith(prefix)))
    : {};

/** The same permission at the other records that the command changes; one that is missing is the decision's to refuse. */
async function otherPermissions(
  { route, input }: Dispatch,
  acting: Acting,
  scope: GatheringScope,
): Promise<Rejection | null> {
  for (const field of route.definition.alsoWrites ?? []) {
    const standing = await standingOfRecord(String(input[field]), scope);
    if (standing === null || 'rejection' in standing) continue;
    const refusal = permissionOf(route.permission, acting, standing);
    if (refusal !== null) return { ...refusal, field };
  }
  return null;
}

/** One try: load, check, decide, append. @throws what the store throws. */
export async function decideAndAppend(
  { store, memory, directory, reorganisations, clock, trust, retry }: Surroundings,
  dispatch: Dispatch,
): Promise<CommandOutcome> {
  const { route, stream } = dispatch;
  const known = await memory.read(stream, route.fold);
  const earlier = await earlierOutcome(store, dispatch, known.traces);
  if (earlier !== null) return earlier;
  if (dispatch.field !== null && !known.exists)
    return rejectedAtHead(store, { code: 'UNKNOWN_RECORD', field: dispatch.field });

  const untrusted = trust.problem();
  if (untrusted !== null) throw new ClockFault(clockProblemText(untrusted));
  const now = clock.now();
  const streams = createStreamLoader(memory, stream, localDateOf(now));
  const { state } = known;
  const refused = (rejection: Rejection) =>
    rejectedAtHead(store, withWayOut(rejection, route, state));
  const acting = await actingAs(dispatch.request.actor, streams);
  if ('rejection' in acting) return refused(acting.rejection);
  const command = commandOf(dispatch, acting.actor, now);
  const scope: GatheringScope = {
    command,
    state,
    actingOffice: acting.office,
    streams,
    directory,
    reorganisations,
    standingOf: (id) => standingOfRecord(id, scope),
  };

  const standing = await standingIn(route.standing, scope);
  if ('rejection' in standing) return refused(standing.rejection);
  const refusal =
    permissionOf(route.permission, acting, standing) ??
    (await otherPermissions(dispatch, acting, scope)) ??
    versionConflict(dispatch.input, known.version) ??
    dateInFuture(command);
  if (refusal !== null) return refused(refusal);

  const facts = await gatherFacts(route.definition.needs, scope);
  const dated = datedCommand(dispatch, command, state, facts);
  const decision = route.decide(dated, state, facts);
  if ('rejection' in decision) return refused(decision.rejection);
  const accepted = { kind: 'accepted', stream } as const;
  const loaded = streams.versions();
  const mistake = await mistakeNamed(dispatch, streams);
  if (mistake !== null) return refused(mistake);
  const events = eventsToAppend(dispatch, dated, decision.events, loaded);
  if (events.length === 0) {
    const position = await store.head();
    return { ...accepted, version: known.version, position, eventIds: [], wasRepeated: false };
  }
  const expected = known.exists ? known.version : 'noStream';
  const unmoved = judgedWith(route, loaded);
  const appended = await appendReliably(store, retry, stream, expected, events, unmoved);
  return {
    ...accepted,
    version: appended.version,
    position: appended.position,
    eventIds: events.map((event) => event.id),
    wasRepeated: appended.wasAlreadyStored,
  };
}
