import type board from './vi/board.json';
import type debt from './vi/debt.json';
import type meeting from './vi/meeting.json';
import type parts from './vi/parts.json';
import type record from './vi/record.json';
import type session from './vi/session.json';
import type sheet from './vi/sheet.json';
import type shell from './vi/shell.json';
import type unit from './vi/unit.json';

type Words = typeof board &
  typeof debt &
  typeof meeting &
  typeof parts &
  typeof record &
  typeof session &
  typeof sheet &
  typeof shell &
  typeof unit;

/** Every sentence of the page by its id; Vietnamese is the source, a test holds English to it. */
export type WordId = keyof Words;
