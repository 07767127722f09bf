import type { Log } from '../http/log';
import { clockProblemText, type ClockTrust } from '../kernel/clock';

const LOOK_MS = 1_000;

/** Says in the log when the clock stops being believed, and when it is again. @returns ends it */
export function tellOfClock(trust: ClockTrust, log: Log): () => void {
  let isBelieved = true;
  const look = () => {
    const problem = trust.problem();
    if (problem !== null && isBelieved)
      log.error(problem, `${clockProblemText(problem)}; commands are refused, no notices written`);
    if (problem === null && !isBelieved) log.warn({}, 'the clock is believed again');
    isBelieved = problem === null;
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}
