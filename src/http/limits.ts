/** What one operation, body, frame or socket may ask for; HTTP and WebSocket alike. */
export const limits = {
  /** Lexical tokens of a document, counted while parsing. */
  tokens: 2000,
  /** Levels of fields, fragments flattened. */
  depth: 10,
  aliases: 15,
  directives: 50,
  /** Bytes of an HTTP body once inflated, and of a WebSocket frame. */
  bodyBytes: 256 * 1024,
  /** Operations under way on one WebSocket. */
  operationsPerSocket: 100,
  /** Queries and commands of one WebSocket being answered at once; the others wait until one is sent. */
  answersPerSocket: 4,
  /** Bytes that may wait for one WebSocket to take them before it is sent anything more. */
  waitingBytesPerSocket: 16 * 1024 * 1024,
  /** Bytes that may wait for all clients together, by HTTP and WebSockets. */
  waitingBytes: 256 * 1024 * 1024,
  /** Characters of one header that says who acts. */
  actorValue: 200,
} as const;
