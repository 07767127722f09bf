import { byId, word } from './need';

/** Records, themselves not in error, that count under one. */
export const dependents = byId(word<'dependents', string, readonly string[]>('dependents'));
