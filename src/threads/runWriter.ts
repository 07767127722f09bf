import type { MessagePort } from 'node:worker_threads';
import type { ReadModels } from '../../projections/readModels';
import type { SqliteEventStore } from '../eventstore/sqlite/sqliteEventStore';
import { crossed } from './crossedError';
import type { Answer, CommittedGroup, FromWriter, NumberedAppend, ToWriter } from './messages';

/** How the thread opens what it writes. */
export interface WriterParts {
  readonly openStore: (onGroupCommitted: (group: CommittedGroup) => void) => SqliteEventStore;
  readonly openReadModels: (store: SqliteEventStore, onStatus: () => void) => Promise<ReadModels>;
}

/** A rebuild moves on without a change of state: its progress is told that often. */
const TELL_PROGRESS_MS = 100;

/** The body of the writer thread: group commit and projections, for whoever holds the other end. */
export async function runWriter(port: MessagePort, parts: WriterParts): Promise<void> {
  const say = (message: FromWriter) => port.postMessage(message);
  try {
    await openAndAnswer(port, parts, say);
  } catch (error) {
    say({ kind: 'refused', error: crossed(error) });
    port.close();
  }
}

/** Answers of one commit go out together: a message each would cost more than the appends. */
function answerBook(say: (message: FromWriter) => void): (answer: Answer) => void {
  let answers: Answer[] = [];
  return (answer) => {
    answers.push(answer);
    if (answers.length > 1) return;
    // After the microtasks in which the other callers of the group are answered.
    process.nextTick(() =>
      queueMicrotask(() => {
        say({ kind: 'answers', answers });
        answers = [];
      }),
    );
  };
}

async function openAndAnswer(
  port: MessagePort,
  parts: WriterParts,
  say: (message: FromWriter) => void,
): Promise<void> {
  const answer = answerBook(say);
  let isDue = false;
  let tell = (): void => undefined;
  const store = parts.openStore((group) => say({ kind: 'committed', group }));
  const readModels = await parts
    .openReadModels(store, () => tell())
    .catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
  const status = () => readModels.status();

  function tellNow(): void {
    isDue = false;
    say({ kind: 'status', status: status() });
  }

  /** Once per turn, however much changed in it. */
  tell = () => {
    if (!isDue) setImmediate(tellNow);
    isDue = true;
  };

  const progress = setInterval(() => {
    if (status().models.some(({ rebuiltTo }) => rebuiltTo !== null)) tell();
  }, TELL_PROGRESS_MS);

  function append({ id, append: prepared }: NumberedAppend): void {
    store.appendPrepared(prepared).then(
      (result) => answer({ id, result }),
      (error: unknown) => answer({ id, error: crossed(error) }),
    );
  }

  function rebuild(id: number, models: readonly string[] | null): void {
    readModels.rebuild(models ?? undefined).then(
      () => {
        tellNow();
        answer({ id, result: null });
      },
      (error: unknown) => answer({ id, error: crossed(error) }),
    );
  }

  async function close(): Promise<void> {
    clearInterval(progress);
    await readModels.close();
    await store.close();
    setImmediate(() => port.close());
  }

  port.on('message', (message: ToWriter) => {
    switch (message.kind) {
      case 'append':
        message.appends.forEach(append);
        break;
      case 'start':
        readModels.start();
        tell();
        break;
      case 'retryParked':
        readModels.retryParked();
        tell();
        break;
      case 'rebuild':
        rebuild(message.id, message.models);
        break;
      case 'close':
        void close();
        break;
    }
  });
  say({ kind: 'ready', status: status() });
}
