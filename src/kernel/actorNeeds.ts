import { selected, word } from './need';
import type { Judge } from './independence';
import type { OfficeFact } from './party';

const whoever = (): true => true;

/** The office acted in; null for the system. */
export const actorOffice = selected(word<'actorOffice', true, OfficeFact | null>('actorOffice'))(
  whoever,
);

/** The unit acted in, and those that it serves as a shared desk (R46); none for the system. */
export const actorUnitIds = selected(word<'actorUnitIds', true, readonly string[]>('actorUnitIds'))(
  whoever,
);

/** Who decides, in whose name, and every office that bears on it (R52); asked where nobody decides in his own cause. */
export const judge = selected(word<'judge', true, Judge | null>('judge'))(whoever);

/** Office that received the delegation acted under; null in one's own right. */
export const delegateOffice = selected(
  word<'delegateOffice', true, OfficeFact | null>('delegateOffice'),
)(whoever);

/**
 * Persons for whom the actor acts: the holders of the delegating office on the day of the command.
 * None in one's own right.
 */
export const delegatorPersonIds = selected(
  word<'delegatorPersonIds', true, readonly string[]>('delegatorPersonIds'),
)(whoever);

/** Every office that the actor, or somebody for whom he acts, holds or held at any time (R52). */
export const heldOffices = selected(
  word<'heldOffices', true, readonly OfficeFact[]>('heldOffices'),
)(whoever);
