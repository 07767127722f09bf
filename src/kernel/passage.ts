import type { DomainEvent } from './recordedEvent';

/** One text of a record that the search shows by itself; a later one of the same part takes its place. */
export interface Passage {
  readonly part: string;
  readonly text: string;
}

/** The texts of a kind's events that are passages; whatever else was typed is found with its event. */
export type Passages<E extends DomainEvent> = {
  readonly [Type in E['type']]?: (data: Extract<E, { type: Type }>['data']) => Passage | null;
};
