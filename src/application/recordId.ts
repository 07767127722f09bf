const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text has the shape of a record's id; whatever has not names no record. */
export const isRecordId = (id: string, prefix: string): boolean =>
  id.startsWith(prefix) && UUID.test(id.slice(prefix.length));
