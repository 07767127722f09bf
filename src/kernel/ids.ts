import { v5 } from 'uuid';

/** Our namespace for derived ids (RFC 9562 version 5); changing it would change every derived id. */
const NAMESPACE = '5f0f7c1e-6f2b-5d6e-9a0c-67696c6f6900';

/** An id that follows from the parts: same parts, same id, on every machine and in every retry. */
export const derivedId = (...parts: readonly (string | number)[]): string =>
  v5(JSON.stringify(parts), NAMESPACE);
