import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { formatFault } from '../graphql/faults';
import type { FaultCode } from '../i18n/texts';
import { limits } from './limits';
import { isOriginAllowed } from './origin';
import { refusal } from './refusal';
import {
  createSocketOperations,
  socketExtra,
  type SocketExtra,
  type SocketOperationsOptions,
} from './socketOperations';
import { createSocketWatch, type SocketWatchOptions } from './socketWatch';
import type { WaitingBytes } from './waitingBytes';

export interface WebSocketOptions extends SocketOperationsOptions, SocketWatchOptions {
  readonly allowedOrigins: readonly string[];
  readonly isHostAllowed: (request: IncomingMessage) => boolean;
  /** What waits for all clients together. */
  readonly waiting: WaitingBytes;
  /** Longest silence before `connection_init`; 3 s if absent. */
  readonly initTimeoutMs?: number;
}

export interface WebSocketEndpoint {
  sockets(): number;
  /** Subscriptions and other operations under way on all of them. */
  operations(): number;
  /** Bytes that they have not taken yet. */
  waitingBytes(): number;
  /** Says good-bye (1001) to everybody and waits for what is being executed. */
  close(): Promise<void>;
}

/** RFC 6455 §7.4.1; the client may come back, here or elsewhere. */
const GOING_AWAY = 1001;

const refuseUpgrade = (socket: Duplex, status: string, code: FaultCode): void => {
  const body = JSON.stringify({ errors: [formatFault(refusal(code))] });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

/** `/graphql` over WebSocket, by the `graphql-transport-ws` protocol. */
export function createWebSocketEndpoint(
  http: Server,
  options: WebSocketOptions,
): WebSocketEndpoint {
  const { log, allowedOrigins, isHostAllowed, waiting } = options;
  const operations = createSocketOperations(options);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const watch = createSocketWatch(sockets, waiting, options);
  const server = makeServer<Record<string, unknown>, SocketExtra>({
    ...operations.hooks,
    connectionInitWaitTimeout: options.initTimeoutMs ?? 3000,
  });
  let isClosing = false;

  /** Hands one socket to graphql-ws; sending waits for the socket, so a slow reader slows its source. */
  function attach(socket: WebSocket, extra: SocketExtra): void {
    const fail = (error: unknown): void => {
      log.warn({ err: error }, 'a WebSocket message could not be handled');
      socket.close(CloseCode.BadRequest, 'Message could not be handled');
    };
    watch.watch(socket, () => extra.asked.cancelAll());
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => watch.send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => {
          socket.on('message', (data: Buffer) => {
            if (socket.readyState !== socket.OPEN) return;
            handle(data.toString('utf8')).catch(fail);
            extra.asked.cancelUnknown();
          });
        },
      },
      extra,
    );
    // ws closes the socket by itself (1009 for an oversized frame, 1002, 1007); here it is only noted.
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
    socket.once('close', (code, reason) => {
      extra.asked.cancelAll();
      closed(code, reason.toString()).catch(fail);
    });
  }

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', (error) => log.debug({ err: error }, 'an upgrade failed'));
    if (isClosing) refuseUpgrade(socket, '503 Service Unavailable', 'STORE_UNAVAILABLE');
    else if (pathOf(request) !== '/graphql') refuseUpgrade(socket, '404 Not Found', 'BAD_REQUEST');
    else if (!isHostAllowed(request) || !isOriginAllowed(request, allowedOrigins))
      refuseUpgrade(socket, '403 Forbidden', 'FORBIDDEN');
    else
      sockets.handleUpgrade(request, socket, head, (client) => {
        attach(client, socketExtra(client, request, request.socket.remoteAddress ?? ''));
      });
  });

  return {
    sockets: () => sockets.clients.size,
    operations: () => operations.underWay(),
    waitingBytes: () => waiting.totalOf(sockets.clients),
    async close() {
      isClosing = true;
      for (const client of sockets.clients) client.close(GOING_AWAY, 'Going away');
      operations.endLooking();
      await operations.settled();
      watch.stop();
      sockets.close();
    },
  };
}
