import type { StreamVersions } from '../eventstore/port';
import { localDateOf } from '../kernel/localDate';
import type { Command } from '../kernel/command';
import type { DecidedEvent } from '../kernel/decider';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/instant';
import { occurredOnOf, onDay, type OccurredOnInput } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import { actingAs, type Acting } from './actingAs';
import { dateInFuture } from './dateInFuture';
import type { Asked, Surroundings } from './dispatch';
import { gatherFacts } from './facts/gatherFacts';
import type { GatheringScope } from './gatheringScope';
import { mistakeNamed } from './mistakeNamed';
import { permissionOf } from './permissions';
import { standingIn, standingOfRecord } from './standings';
import type { StreamLoader } from './streamLoader';
import type { KnownStream } from './streamMemory';
import { withWayOut } from './wayOut';

/** What a command is considered with. */
export type Considering = Pick<Surroundings, 'directory' | 'reorganisations'> &
  Pick<GatheringScope, 'once'>;

/** What a command comes to: what it would record, or why it is refused. */
export type Considered =
  | { readonly rejection: Rejection }
  | {
      readonly command: Command;
      readonly events: readonly DecidedEvent[];
      /** Versions of the other records that the decision rests on. */
      readonly loaded: StreamVersions;
    };

function commandOf(asked: Asked, actor: Actor, now: Instant): Command {
  const today = localDateOf(now);
  const given = asked.input['occurredOn'] as OccurredOnInput | undefined;
  return {
    name: asked.route.definition.name,
    input: asked.input,
    actor,
    stream: asked.stream,
    occurredOn: given === undefined ? onDay(today) : occurredOnOf(given),
    today,
    now,
    newId: (label) => asked.identity.newId(label),
  };
}

/** The command of the day that follows from what it belongs to, where it names none (R38). */
function datedCommand(
  { route, input }: Asked,
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

function versionConflict(input: Asked['input'], version: number): Rejection | null {
  const expected = input['expectedVersion'];
  return expected === undefined || expected === version
    ? null
    : { code: 'VERSION_CONFLICT', field: 'expectedVersion' };
}

/** The same permission at the other records that the command changes; one that is missing is the decision's to refuse. */
async function otherPermissions(
  { route, input }: Asked,
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

/**
 * Who may, what is known, and the decision: all that stands between a command and the log.
 * @throws what the store throws.
 */
export async function considerCommand(
  { directory, reorganisations, once }: Considering,
  asked: Asked,
  known: Pick<KnownStream<unknown>, 'state' | 'version'>,
  streams: StreamLoader,
  now: Instant,
): Promise<Considered> {
  const { route } = asked;
  const { state } = known;
  const refused = (rejection: Rejection) => ({ rejection: withWayOut(rejection, route, state) });
  const acting = await actingAs(asked.request.actor, streams);
  if ('rejection' in acting) return refused(acting.rejection);
  const command = commandOf(asked, acting.actor, now);
  const scope: GatheringScope = {
    command,
    state,
    actingOffice: acting.office,
    streams,
    directory,
    reorganisations,
    standingOf: (id) => standingOfRecord(id, scope),
    ...(once === undefined ? {} : { once }),
  };

  const standing = await standingIn(route.standing, scope);
  if ('rejection' in standing) return refused(standing.rejection);
  const refusal =
    permissionOf(route.permission, acting, standing) ??
    (await otherPermissions(asked, acting, scope)) ??
    versionConflict(asked.input, known.version) ??
    dateInFuture(command);
  if (refusal !== null) return refused(refusal);

  const facts = await gatherFacts(route.definition.needs, scope);
  const dated = datedCommand(asked, command, state, facts);
  const decision = route.decide(dated, state, facts);
  if ('rejection' in decision) return refused(decision.rejection);
  const loaded = streams.versions();
  const mistake = await mistakeNamed(asked, streams);
  return mistake === null ? { command: dated, events: decision.events, loaded } : refused(mistake);
}
