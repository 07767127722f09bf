declare module 'virtual:words/*' {
  import type { Messages } from '@lingui/core';
  export const words: Messages;
}

declare module 'virtual:variables.css';

/** Browsers have it since Chromium 97; of ES2023 they need not have more. */
interface Array<T> {
  findLast(isMeant: (each: T, index: number, all: T[]) => unknown): T | undefined;
}
