import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';

/** Nobody waits for the answer any more: the request was closed, the operation completed by its client. */
export class CancelledError extends Error {
  readonly code = 'CANCELLED';

  constructor() {
    super('nobody waits for this any more');
    this.name = new.target.name;
  }
}

/** @throws CancelledError once nobody waits. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError();
}

/**
 * Makes every field that works ask first whether somebody still waits: graphql-js itself works on to the
 * end. A command under way is carried out; none is begun.
 * @param isPlain whether a field only passes a value on; it is left alone.
 */
export function stopWhenCancelled(
  schema: GraphQLSchema,
  isPlain: (type: string, field: string) => boolean,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isPlain(type.name, field.name)) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context: { readonly signal: AbortSignal }, info) => {
        throwIfCancelled(context.signal);
        return resolve(source, args, context, info);
      };
    }
  }
}
