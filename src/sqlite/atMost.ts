/**
 * LIMIT of a number that is bound. Of a question mark alone SQLite looks at the number while it plans, and
 * so compiles the statement anew each time one is bound: that takes longer than to read a page.
 */
export const AT_MOST = 'LIMIT (? + 0)';
