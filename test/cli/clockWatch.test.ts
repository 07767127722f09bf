import * as fc from 'fast-check';
import { ClockWatch, stampingClock } from '../../src/cli/clockWatch';
import { instant, instantFromMillis } from '../../src/kernel/instant';

const MINUTE = 60_000;
const START = Date.parse('2026-12-05T01:00:00Z');

/** A machine whose time a test moves. */
function machine() {
  const at = { wall: START, elapsed: 1_000_000, running: 5_000 };
  const watch = new ClockWatch(undefined, {
    wall: () => at.wall,
    elapsed: () => at.elapsed,
    running: () => at.running,
  });
  const pass = (ms: number) => {
    at.wall += ms;
    at.elapsed += ms;
    at.running += ms;
  };
  const sleep = (ms: number) => {
    at.wall += ms;
    at.elapsed += ms;
  };
  const set = (ms: number) => {
    at.wall += ms;
  };
  const isBelieved = () => watch.problem() === null;
  return { watch, pass, sleep, set, isBelieved };
}

describe('R56: the clock is watched', () => {
  test('time that passes, and a night that the machine sleeps, are no jump', () => {
    const { watch, pass, sleep, isBelieved } = machine();
    watch.startAfter(null);
    pass(3 * MINUTE);
    expect(isBelieved()).toBe(true);
    sleep(9 * 60 * MINUTE);
    expect(isBelieved()).toBe(true);
    pass(30 * 24 * 60 * MINUTE);
    expect(isBelieved()).toBe(true);
  });

  test.each([
    [6 * MINUTE, false],
    [-6 * MINUTE, false],
    [365 * 24 * 60 * MINUTE, false],
    [4 * MINUTE, true],
    [-4 * MINUTE, true],
  ])('set by %i ms it is believed: %p; set back it is again', (jump, believed) => {
    const { watch, set, pass, isBelieved } = machine();
    watch.startAfter(null);
    set(jump);
    expect(isBelieved()).toBe(believed);
    pass(2_000);
    expect(isBelieved()).toBe(believed);
    set(-jump);
    expect(isBelieved()).toBe(true);
  });

  test('many small steps are one jump in the end', () => {
    const { watch, set, pass, isBelieved } = machine();
    watch.startAfter(null);
    for (let step = 0; step < 6; step += 1) {
      pass(1_000);
      set(MINUTE);
      isBelieved();
    }
    expect(isBelieved()).toBe(false);
  });

  test('before the last recorded event it is not believed, until it has got there', () => {
    const { watch, set, pass, isBelieved } = machine();
    watch.startAfter(instantFromMillis(START + 1_000));
    expect(watch.problem()).toMatchObject({ kind: 'BEHIND_THE_LOG' });
    pass(1_000);
    expect(isBelieved()).toBe(true);
    // A machine that began in 1970 and learned the time later.
    watch.startAfter(instantFromMillis(START + 365 * 24 * 60 * MINUTE));
    set(366 * 24 * 60 * MINUTE);
    expect(isBelieved()).toBe(true);
    set(6 * MINUTE);
    expect(isBelieved()).toBe(false);
  });

  test('what the operator confirms counts from then on', () => {
    const { watch, set, isBelieved } = machine();
    watch.startAfter(null);
    set(60 * MINUTE);
    expect(isBelieved()).toBe(false);
    watch.confirm();
    expect(isBelieved()).toBe(true);
    set(-60 * MINUTE);
    expect(isBelieved()).toBe(false);
    watch.startAfter(instant('2030-01-01T00:00:00Z'));
    expect(isBelieved()).toBe(false);
    watch.confirm();
    expect(isBelieved()).toBe(true);
  });

  test('whatever happens to it, it is believed exactly when it is within five minutes of passed time', () => {
    const step = fc.record({
      kind: fc.constantFrom('pass', 'sleep', 'set'),
      ms: fc.integer({ min: 0, max: 20 * MINUTE }),
      isBack: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { watch, pass, sleep, set, isBelieved } = machine();
        watch.startAfter(null);
        let off = 0;
        for (const { kind, ms, isBack } of steps) {
          if (kind === 'pass') pass(ms);
          else if (kind === 'sleep') sleep(ms);
          else {
            set(isBack ? -ms : ms);
            off += isBack ? -ms : ms;
          }
          // Steps below a second are not looked at one by one.
          if (Math.abs(Math.abs(off) - 5 * MINUTE) > 31_000)
            expect(isBelieved()).toBe(Math.abs(off) < 5 * MINUTE);
        }
      }),
    );
  });

  test('another thread judges by the same, and stamps nothing meanwhile', () => {
    const { watch, set } = machine();
    const stamps = stampingClock({ now: () => instantFromMillis(START) }, watch);
    expect(() => stamps.now()).toThrow('CLOCK_NOT_TRUSTED');
    watch.startAfter(null);
    expect(stamps.now()).toBe('2026-12-05T01:00:00.000Z');
    const other = new ClockWatch(watch.shared, {
      wall: () => START + 10 * MINUTE,
      elapsed: () => 1_000_000,
      running: () => 0,
    });
    expect(other.problem()).toMatchObject({ kind: 'JUMPED' });
    set(10 * MINUTE);
    expect(() => stamps.now()).toThrow('CLOCK_NOT_TRUSTED');
    watch.confirm();
    expect(other.problem()).toBeNull();
  });
});
