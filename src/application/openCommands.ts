import type { Instant } from '../kernel/instant';
import type { OpenRejectionCode } from '../kernel/openRejections';
import type { Rejection } from '../kernel/rejection';
import type { Words } from '../kernel/schema';
import { foldOf, openPartsOf, recordKindOf } from '../records/recordKinds';
import type { ActingPerson } from './commandRequest';
import type { CommandIdentity } from './commandIdentity';
import { routesOfRecord } from './commandRouter';
import { considerCommand, type Considering } from './considerCommand';
import { entitledTo } from './entitled';
import { factsKept } from './factsKept';
import { probeInput } from './probeInput';
import type { Route } from './route';
import type { StreamLoader } from './streamLoader';
import type { StreamMemory } from './streamMemory';

/** Whether a command is open to somebody at a record, and why not. */
export interface OpenCommand {
  readonly command: string;
  /** Null when it may be sent now; what is then typed may still be refused. */
  readonly refusal: Rejection | null;
  /** Who may send it, each in a way of its own. */
  readonly whoMay: readonly Words[];
}

/** A part of a record that people look at by itself, such as an opinion, by the input field that names it. */
export interface PartAsked {
  readonly field: string;
  readonly id: string;
}

/** What commands at a record are considered with. */
export interface OpenCommandsOptions extends Omit<Considering, 'once'> {
  readonly memory: StreamMemory;
  /** Other records, as several questions of one moment may share them. */
  readonly streams: StreamLoader;
  readonly now: Instant;
  /** Awaited before each command, so that others have their turn. */
  readonly turn: () => Promise<void>;
}

/** Fields that name such parts. */
const LOOKED_AT_ALONE = ['opinionId', 'suggestionId'];

/** Nothing of such a command is ever recorded, so no id in it need be anybody's. */
const ofNobody: CommandIdentity = {
  key: '',
  hash: '',
  eventId: String,
  newId: (label) => label,
};

/** The part that the command is about is not there. */
const nothingThere: Rejection<OpenRejectionCode> = { code: 'NOTHING_TO_ACT_ON', field: null };

/** What an empty form is refused for, where no single field is at fault. */
const NOTHING_TYPED: readonly string[] = ['NOTHING_TO_CORRECT'];

const isOfWhatIsTyped = ({ code, field }: Rejection, known: object): boolean =>
  field === null ? NOTHING_TYPED.includes(code) : !(field in known);

const isAbout = ({ definition }: Route, part: PartAsked | null): boolean =>
  LOOKED_AT_ALONE.every(
    (field) => field in probeInput(definition) === (part !== null && part.field === field),
  );

/**
 * What somebody may do at a record now, as a decision would find: each command that clients may send is
 * put to its permission and its decider with an input that is made up of examples. What refuses the
 * record or the sender is told; what refuses the example alone is not, since nobody has typed it.
 * @param part null for the record itself
 * @returns in the order of the commands' definitions; empty for an id of no record
 * @throws what the store throws
 */
export async function openCommands(
  { memory, streams, now, turn, ...considering }: OpenCommandsOptions,
  recordId: string,
  part: PartAsked | null,
  actor: ActingPerson,
): Promise<readonly OpenCommand[]> {
  const kind = recordKindOf(recordId);
  if (kind === null) return [];
  await turn();
  const known = await memory.read(recordId, foldOf(kind));
  if (!known.exists) return [];
  const parts = {
    ...openPartsOf(kind, known.state),
    ...(part === null ? {} : { [part.field]: part.id }),
  };
  const once = factsKept();

  const refusalOf = async (route: Route, field: string) => {
    const ids: Readonly<Record<string, string | null>> = { ...parts, [field]: recordId };
    const named = { ...probeInput(route.definition), [field]: recordId };
    const input = Object.fromEntries(
      Object.entries(named).map(([key, example]) => [key, ids[key] ?? example]),
    );
    const asked = {
      route,
      input,
      identity: ofNobody,
      stream: recordId,
      request: { actor },
    };
    const considered = await considerCommand({ ...considering, once }, asked, known, streams, now);
    if (!('rejection' in considered)) return null;
    const { rejection } = considered;
    if (isOfWhatIsTyped(rejection, ids)) return null;
    const { field: at } = rejection;
    return at !== null && ids[at] === null ? nothingThere : rejection;
  };

  const found: OpenCommand[] = [];
  for (const route of routesOfRecord(recordId)) {
    const { target, name, answers } = route.definition;
    if (answers === null || !isAbout(route, part) || !('field' in target)) continue;
    await turn();
    const refusal = await refusalOf(route, target.field);
    found.push({ command: name, refusal, whoMay: entitledTo(route.permission) });
  }
  return found;
}
