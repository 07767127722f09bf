import type { KeyboardEvent } from 'react';

/** What browsers name a key that an input method takes to make a letter of. */
const BY_METHOD = 'Process';

/** Whether a key belongs to Unikey and its like, and is no command of ours. */
export const isTypedByMethod = ({ key, nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || key === BY_METHOD;
