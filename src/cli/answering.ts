/**
 * What answers people is the larger half of the program, and the threads that write and count do without
 * it: it is loaded while they load their own, not before they are told to start.
 */
export const answering = {
  answerSide: () => require('./answerSide') as typeof import('./answerSide'),
  httpServer: () => require('../http/server') as typeof import('../http/server'),
};
