import type board from './vi/board.json';
import type parts from './vi/parts.json';
import type record from './vi/record.json';
import type shell from './vi/shell.json';

/** Every sentence of the page by its id; Vietnamese is the source, a test holds English to it. */
export type WordId =
  keyof typeof board | keyof typeof parts | keyof typeof record | keyof typeof shell;
