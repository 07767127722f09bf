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
  /** Characters of one header that says who acts. */
  actorValue: 200,
} as const;
