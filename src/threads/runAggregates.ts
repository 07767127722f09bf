import type { MessagePort } from 'node:worker_threads';
import { answerAggregate, type AggregateArguments } from '../../projections/aggregates';
import { momentOf } from '../../projections/moment';
import { openSessionPool, type ReadSession } from '../../projections/readSession';
import type { FromAggregates, ToAggregates } from './aggregateMessages';

/** More views than answers are made at once; beyond them the main thread counts for itself. */
const MOST_VIEWS = 64;

/** The body of the aggregate thread: named questions over sessions of its own. */
export function runAggregates(port: MessagePort, readDirectory: string): void {
  const pool = openSessionPool(readDirectory, { maxSessions: MOST_VIEWS });
  const views = new Map<number, ReadSession>();
  const say = (message: FromAggregates) => port.postMessage(message);

  async function open(view: number): Promise<string | null> {
    try {
      const session = await pool.open();
      views.set(view, session);
      return momentOf(session.database);
    } catch {
      return null;
    }
  }

  function answer({
    id,
    view,
    name,
    asked,
    given,
  }: ToAggregates & { kind: 'ask' }): FromAggregates {
    const session = views.get(view);
    if (session === undefined) return { kind: 'failed', id };
    try {
      const rest = given as AggregateArguments<typeof name>;
      return { kind: 'answer', id, answer: answerAggregate(session.database, name, asked, rest) };
    } catch {
      return { kind: 'failed', id };
    }
  }

  port.on('message', (message: ToAggregates) => {
    switch (message.kind) {
      case 'open':
        void open(message.view).then((moment) => {
          say({ kind: 'opened', view: message.view, moment });
        });
        break;
      case 'ask':
        say(answer(message));
        break;
      case 'release':
        views.get(message.view)?.release();
        views.delete(message.view);
        break;
      case 'close':
        pool.close();
        port.close();
        break;
    }
  });
  say({ kind: 'ready' });
}
