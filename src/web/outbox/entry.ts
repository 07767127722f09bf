/** Anything that JSON can hold: what is kept must be the same after a crash. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One command on its way to the server, kept on this machine until the server has it. */
export interface OutboxEntry {
  /** The command's id, made before the first try: sent twice it counts once. */
  readonly id: string;
  /** The record it is about; entries of one record go in order. */
  readonly recordId: string;
  /** Name of the mutation. */
  readonly command: string;
  readonly input: Json;
  /** Entry whose answer this one needs first, such as a promise its opinion. */
  readonly after: string | null;
  /** Milliseconds before which it does not go, so that it can be taken back. */
  readonly notBefore: number;
  readonly state: EntryState;
}

/** Time of an entry that does not go before it is released; JSON knows no infinity. */
export const UNTIL_RELEASED = Number.MAX_SAFE_INTEGER;

export type EntryState =
  /** Kept here, not yet known to be there. */
  | { readonly kind: 'KEPT' }
  /** The server took it; the answer is what later entries may need. */
  | { readonly kind: 'SENT'; readonly answer: Json }
  /** The server refused it; it stays until it is mended or thrown away. */
  | {
      readonly kind: 'REFUSED';
      readonly code: string;
      readonly field: string | null;
      readonly message: string;
    };

/** What became of one command at the server. */
export type Outcome =
  | { readonly kind: 'ACCEPTED'; readonly answer: Json }
  | {
      readonly kind: 'REJECTED';
      readonly code: string;
      readonly field: string | null;
      readonly message: string;
    };

export const isKept = ({ state }: OutboxEntry): boolean => state.kind === 'KEPT';
