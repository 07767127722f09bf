import { Priority } from '../../src/commitment/vocabulary';

/** Place of a priority in the order of its list, the least pressing first. */
export const priorityRank = (priority: Priority): number => Priority.options.indexOf(priority);
