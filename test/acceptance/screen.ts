import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { at, textAt, type RequestHeaders } from '../support/graphqlClient';

/** An overdue notice as a leader's screen shows it. */
export interface ShownNotice {
  readonly position: string;
  readonly promise: string;
  readonly level: number;
  readonly occurredOn: string;
  readonly deadlineVersion: number;
}

/** A leader's screen: shows notices as they are pushed and remembers the last position it saw. */
export interface Screen {
  readonly shown: readonly ShownNotice[];
  /** Connects to a server and takes what came after the last notice seen. */
  switchOn(webSocketUrl: string): void;
  switchOff(): Promise<void>;
  /** Waits until so many are shown. @throws Error with what is shown when they do not come. */
  shows(count: number): Promise<void>;
}

const subscription = `subscription Overdue($after: Position, $filter: NoticeFilter) {
  overdueNotices(after: $after, filter: $filter) {
    position level occurredOn deadlineVersion commitment { id }
  }
}`;

const PATIENCE_MS = 5000;

export function openScreen(start: string, headers: RequestHeaders, filter: object): Screen {
  const shown: ShownNotice[] = [];
  let client: ReturnType<typeof createClient> | null = null;
  let failure: unknown = null;

  function show(notice: unknown): void {
    shown.push({
      position: textAt(notice, 'position'),
      promise: textAt(notice, 'commitment.id'),
      level: Number(at(notice, 'level')),
      occurredOn: textAt(notice, 'occurredOn'),
      deadlineVersion: Number(at(notice, 'deadlineVersion')),
    });
  }

  return {
    shown,
    switchOn(url) {
      client = createClient({
        url,
        webSocketImpl: WebSocket,
        connectionParams: headers,
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => undefined,
      });
      const after = shown.at(-1)?.position ?? start;
      client.subscribe(
        { query: subscription, variables: { after, filter } },
        {
          next: (result) => show(at(result, 'data.overdueNotices')),
          error: (error) => {
            failure = error;
          },
          complete: () => undefined,
        },
      );
    },
    async switchOff() {
      await client?.dispose();
      client = null;
    },
    async shows(count) {
      for (let waited = 0; shown.length < count && waited < PATIENCE_MS; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20));
      // What should not come gets the time to come as well.
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (shown.length !== count)
        throw new Error(`shows ${JSON.stringify(shown)}, not ${count}; ${String(failure)}`);
    },
  };
}
