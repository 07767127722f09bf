import { factsKept } from '../application/factsKept';
import { throwIfCancelled } from './cancellation';
import { fault } from './faults';
import { loopTurns } from './loopTurns';

const nothing = (): void => undefined;

/** How one answer is worked out: nothing twice, in turns with all else, and not for ever. */
export class AnswerWork {
  /** Works out what is named once, however often the answer asks for it. */
  readonly once = factsKept();
  private readonly until: number;
  /** Settles when the piece before has begun; what it does by then is done before the next is looked at. */
  private last: Promise<void> = Promise.resolve();

  /**
   * @param signal says when nobody waits for it any more.
   * @param withinMs longest that it may take.
   */
  constructor(
    private readonly signal: AbortSignal,
    withinMs: number,
  ) {
    this.until = performance.now() + withinMs;
  }

  /**
   * Asked before each piece of work that takes a while. Pieces asked for at once begin one after the
   * other: else a hundred of them would all find the slice unused.
   * @throws GraphQLError OPERATION_TOO_SLOW, CancelledError
   */
  turn(): Promise<void> {
    const mine = this.last.then(() => this.begin());
    this.last = mine.then(nothing, nothing);
    return mine;
  }

  private async begin(): Promise<void> {
    this.goOn();
    const later = loopTurns.take();
    if (later === null) return;
    await later;
    this.goOn();
  }

  private goOn(): void {
    throwIfCancelled(this.signal);
    if (performance.now() > this.until) throw fault('OPERATION_TOO_SLOW');
  }
}
