import type {
  ActingPerson,
  CommandOutcome,
  CommandRequest,
} from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import { addDays } from '../../kernel/localDate';

export interface StoryTeller {
  readonly handle: (request: CommandRequest) => Promise<CommandOutcome>;
  /** The folded state of a record, for ids of what is inside it. */
  readonly read: (id: string) => Promise<unknown>;
}

/** The sample does not fit what the log holds, such as the sample of another version of the program. */
export class SampleRefusedError extends Error {
  constructor(key: string, code: string, field: string | null) {
    super(`sample command ${key} was refused: ${code}${field === null ? '' : ` (${field})`}`);
    this.name = 'SampleRefusedError';
  }
}

interface Step {
  readonly key: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly as: ActingPerson;
  /** False where a report states the fact; everything else in the sample is made up. */
  readonly isSynthetic?: boolean;
}

/**
 * Sends the sample as ordinary commands. Each has a fixed `commandId`, so telling a story again
 * after a crash goes on where it stopped and doubles nothing.
 */
export class Story {
  private sent = 0;

  constructor(
    private readonly teller: StoryTeller,
    /** Day to which relative dates refer: the day on which the sample was first loaded. */
    readonly today: LocalDate,
  ) {}

  /** Commands that wrote something new. */
  get commandsRecorded(): number {
    return this.sent;
  }

  daysAgo(days: number): LocalDate {
    return addDays(this.today, -days);
  }

  inDays(days: number): LocalDate {
    return addDays(this.today, days);
  }

  /** Sends one command and returns the id of its record. @throws SampleRefusedError */
  async send(step: Step): Promise<string> {
    const outcome = await this.teller.handle({
      name: step.name,
      input: { commandId: `sample/${step.key}`, ...step.input },
      actor: step.as,
      isSynthetic: step.isSynthetic ?? true,
      isOwn: true,
    });
    if (outcome.kind === 'rejected')
      throw new SampleRefusedError(step.key, outcome.rejection.code, outcome.rejection.field);
    if (!outcome.wasRepeated) this.sent += 1;
    return outcome.stream;
  }

  /**
   * The entry of one of a record's lists that a command before made. It is looked for by what it says:
   * when the sample is told again, later entries stand there already. @throws SampleRefusedError
   */
  async entry<T>(id: string, list: string, isWanted: (entry: T) => boolean): Promise<T> {
    const state = (await this.teller.read(id)) as Readonly<Record<string, readonly T[]>>;
    const entry = state[list]?.find(isWanted);
    if (entry === undefined) throw new SampleRefusedError(id, 'ENTRY_MISSING', list);
    return entry;
  }
}
