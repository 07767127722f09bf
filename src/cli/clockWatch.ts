import { uptime } from 'node:os';
import { StoreUnavailableError } from '../eventstore/errors';
import { clockProblemText, type Clock, type ClockProblem, type ClockTrust } from '../kernel/clock';
import { instantFromMillis, type Instant } from '../kernel/instant';

/** Instruments of this machine, in milliseconds. */
export interface TimePieces {
  readonly wall: () => number;
  /**
   * Only goes forward, at the pace of real time, whatever is done to the wall clock. It counts the time
   * that the machine sleeps: a laptop that was closed for a night has not jumped.
   */
  readonly elapsed: () => number;
  /** Cheap, and still while the machine sleeps. */
  readonly running: () => number;
}

export const machineTime: TimePieces = {
  wall: () => Date.now(),
  // CLOCK_BOOTTIME on Linux; performance.now() stops in sleep.
  elapsed: () => uptime() * 1000,
  running: () => performance.now(),
};

/** What is known of a clock, in memory that threads share: they judge by one and the same. */
export type SharedClockState = SharedArrayBuffer;

/** R56. */
const LARGEST_JUMP_MS = 5 * 60_000;
/** As long as wall and running time agree so well since the last look, nothing has happened. */
const NO_MATTER_MS = 1_000;

/** Places in the shared state. */
const NOT_BEFORE = 0;
const OFFSET = 1;
const UNKNOWN = BigInt(0);

/** Beyond every instant: nothing is believed before it is known where the log ends. */
const NEVER = BigInt(8.64e15);

function newClockState(): SharedClockState {
  const state = new SharedArrayBuffer(16);
  new BigInt64Array(state)[NOT_BEFORE] = NEVER;
  return state;
}

/**
 * Watches the wall clock of this machine against time that only goes forward (R56). It is believed from
 * the moment at which it stands at or after the last recorded event; then, as long as it goes forward
 * as time does, within five minutes. Out of that it is believed again once it is back, or when the
 * operator confirms it.
 */
export class ClockWatch implements ClockTrust {
  private readonly state: BigInt64Array<SharedArrayBuffer>;
  /** Difference of wall and running time at the last look that found nothing. */
  private agreed: number | null = null;

  constructor(
    state: SharedClockState = newClockState(),
    private readonly time: TimePieces = machineTime,
  ) {
    this.state = new BigInt64Array(state);
  }

  /** For the watches of other threads over the same clock. */
  get shared(): SharedClockState {
    return this.state.buffer;
  }

  /** It is not believed before it has reached the last recorded event. */
  startAfter(lastRecorded: Instant | null): void {
    const least = lastRecorded === null ? 0 : Date.parse(lastRecorded);
    Atomics.store(this.state, NOT_BEFORE, BigInt(least));
    Atomics.store(this.state, OFFSET, UNKNOWN);
    this.problem();
  }

  /** The operator says that the clock is right as it stands now. */
  confirm(): void {
    Atomics.store(this.state, NOT_BEFORE, UNKNOWN);
    this.anchor(this.time.wall());
  }

  problem(): ClockProblem | null {
    const wall = this.time.wall();
    const difference = wall - this.time.running();
    if (this.agreed !== null && Math.abs(difference - this.agreed) < NO_MATTER_MS) return null;
    const problem = this.judge(wall);
    this.agreed = problem === null ? difference : null;
    return problem;
  }

  private judge(wall: number): ClockProblem | null {
    const offset = Atomics.load(this.state, OFFSET);
    if (offset === UNKNOWN) {
      const least = Number(Atomics.load(this.state, NOT_BEFORE));
      if (wall < least) return problemOf('BEHIND_THE_LOG', wall, least);
      this.anchor(wall);
      return null;
    }
    const expected = this.time.elapsed() + Number(offset);
    if (Math.abs(wall - expected) > LARGEST_JUMP_MS) return problemOf('JUMPED', wall, expected);
    return null;
  }

  private anchor(wall: number): void {
    const offset = BigInt(Math.round(wall - this.time.elapsed()));
    Atomics.store(this.state, OFFSET, offset === UNKNOWN ? BigInt(1) : offset);
  }
}

const problemOf = (kind: ClockProblem['kind'], says: number, expected: number): ClockProblem => ({
  kind,
  says: instantFromMillis(says),
  expected: instantFromMillis(Math.round(expected)),
});

/**
 * The clock by which events are stamped: it stamps nothing while it is not to be believed.
 * @throws StoreUnavailableError
 */
export const stampingClock = (clock: Clock, trust: ClockTrust): Clock => ({
  now() {
    const problem = trust.problem();
    if (problem !== null) throw new StoreUnavailableError(clockProblemText(problem));
    return clock.now();
  },
});
