import { UnknownError, type MaxAppendSizeExceededError } from '@eventstore/db-client';
import { failureOf } from '../../../src/eventstore/eventstoredb/failure';

type ServerError = ConstructorParameters<typeof MaxAppendSizeExceededError>[0];

/** As the client hands on what it does not know, with what the server sent along. */
const told = (trailer: Readonly<Record<string, string>>) =>
  new UnknownError(
    Object.assign(new Error('3 INVALID_ARGUMENT'), {
      metadata: { get: (key: string) => (key in trailer ? [trailer[key]] : []) },
    }) as unknown as ServerError,
  );

describe('what a failed call means', () => {
  it('item 35: one event above the limit of a server of 24.10 or later is too large', () => {
    const error = told({
      exception: 'maximum-append-event-size-exceeded',
      'maximum-append-event-size': '10000',
      'proposed-append-event-size': '20416',
    });
    expect(failureOf(error)).toEqual({ kind: 'tooLarge', bytes: 20_416, maximum: 10_000 });
  });

  it('of what no server was known to say, nobody knows what became', () => {
    expect(failureOf(told({ exception: 'something-new' }))).toEqual({ kind: 'away' });
    expect(failureOf(told({}))).toEqual({ kind: 'away' });
    expect(failureOf(new UnknownError(undefined, 'no answer'))).toEqual({ kind: 'away' });
  });
});
