import { BuildFailedError } from '../../projections/fillGeneration';
import { ReadModelParkedError } from '../../projections/readModelErrors';
import {
  InvalidEventError,
  PositionError,
  StoreUnavailableError,
  UnknownOutcomeError,
  WrongExpectedVersionError,
} from '../../src/eventstore/errors';
import { crossed, uncrossed } from '../../src/threads/crossedError';

/** What arrives in the other thread. */
const sent = (error: unknown): Error => uncrossed(structuredClone(crossed(error)));

const failure = { eventId: 'event-1', position: null, message: 'no such column' };

describe('an error that crosses between threads', () => {
  it.each([
    new WrongExpectedVersionError('note-1', 'noStream', 3),
    new InvalidEventError('Noted', 'data.text is missing'),
    new PositionError('POSITION_FROM_ANOTHER_LOG'),
    new StoreUnavailableError('the disk is full'),
    new ReadModelParkedError('search', failure),
    new BuildFailedError('search', failure),
    new RangeError('no version of a stream: -1'),
  ])('keeps class, code and fields: %s', (error) => {
    const arrived = sent(error);
    expect(arrived).toBeInstanceOf(error.constructor);
    expect({ ...arrived }).toEqual({ ...error });
    expect(arrived.message).toBe(error.message);
    expect(arrived.stack).toBe(error.stack);
  });

  it('keeps whether the same call may succeed later', () => {
    expect(sent(new UnknownOutcomeError('COMMIT failed'))).toMatchObject({ isRetryable: true });
    expect(sent(new WrongExpectedVersionError('note-1', 1, 2))).toMatchObject({
      isRetryable: false,
    });
  });

  it('keeps its cause, of whatever class', () => {
    class DriverError extends Error {
      readonly errcode = 13;
    }
    const arrived = sent(
      new StoreUnavailableError('append', { cause: new DriverError('database or disk is full') }),
    );
    expect(arrived.cause).toMatchObject({ message: 'database or disk is full', errcode: 13 });
  });

  it('leaves out what cannot be copied, and takes what is no error', () => {
    const withHandle = Object.assign(new StoreUnavailableError('append'), { retry: () => 1 });
    expect(sent(withHandle)).not.toHaveProperty('retry');
    expect(sent('just text').message).toBe('just text');
  });
});
