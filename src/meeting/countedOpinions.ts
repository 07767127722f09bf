import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { Quantity } from '../kernel/quantity';
import { storedText } from '../kernel/text';

/** Measure in which opinions are counted. */
export const COUNTED_IN = 'OPINION';

/**
 * Of all opinions of a meeting, so that what is recorded of them with its text is never added to it. Acts
 * from the day of the meeting (R14); a later one takes the place of the one before.
 */
export const OpinionsCounted = defineEvent(
  'OpinionsCounted',
  1,
  'How many opinions were voiced at a meeting, whether or not their texts were noted (R48); said anew where it was wrong.',
  { vi: 'Ghi tổng số ý kiến phát biểu', en: 'Opinions voiced counted' },
  {
    count: Quantity.describe('All that were voiced, in the measure OPINION.'),
    reason: storedText('Đếm lại theo biên bản').nullable().describe('Reason; null the first time.'),
  },
);

export const countedEvents = [OpinionsCounted] as const;
export type CountedEvent = EventsOf<typeof countedEvents>;

/** All that were voiced at a meeting, as somebody counted; null where only those recorded are known. */
export interface CountedState {
  readonly opinionsCounted: Quantity | null;
}

/** How many there were by the count, 0 without one; "under 20" tells no number that there were. */
export const voicedAtLeast = (counted: Quantity | null): number =>
  counted === null || counted.qualifier === 'LESS_THAN' ? 0 : Number(counted.value);

/**
 * Opinions voiced beside those that were recorded: never less than none, since one that is recorded after
 * the count may be among those counted.
 */
export const withoutText = (counted: Quantity | null, recorded: number): number =>
  Math.max(0, voicedAtLeast(counted) - recorded);
