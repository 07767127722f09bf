import { judge } from '../kernel/actorNeeds';
import { defineCommand, IdField } from '../kernel/command';
import { inState, ownStream } from '../kernel/need';
import { side, territories, type Parties, type TerritoriesKey } from '../kernel/partyNeeds';
import { markRecordedInError } from '../kernel/recordedInError';
import { dependents } from '../kernel/recordNeeds';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { drawnFrom } from './drawnNeeds';

/** Whose lateness a correction takes away, and where it lies. */
export interface Gaining<State> {
  /** Offices and units that gain by it; they do not confirm it. */
  readonly side: (state: State) => Parties;
  readonly territories: (state: State) => TerritoriesKey;
}

const recordId = IdField.describe('The meeting or petition.');
const correctionId = IdField.describe('The correction.');
const reason = inputText(SHORT_TEXT, 'Đúng như văn bản');
const existing = {
  target: { kind: 'existing', field: 'recordId' },
  answers: 'RECORD',
} as const;

/** What hangs on a record that is marked as made in error (R37). */
export const hanging = {
  /** Records that count under this one; they would count nowhere. */
  dependents: dependents(ownStream),
  /** Petitions and promises that were drawn from it; they would hang in the air. */
  drawn: drawnFrom(({ stream }: { readonly stream: string }) => ({
    sourceId: stream,
    opinionId: null,
  })),
};

/** Commands on corrections of one kind of record that wait (R36). */
export const waitingCommands = <State>(gaining: Gaining<State>) => {
  const fourEyes = {
    judge,
    gainingSide: side(inState(gaining.side)),
    territories: territories(inState(gaining.territories)),
  };
  return {
    confirmRecordCorrection: defineCommand({
      name: 'confirmRecordCorrection',
      description:
        'Confirm a proposed correction of a meeting or petition that takes lateness away, as an overseer of its territory or the head above, not of the side that gains by it and not the proposer (R36).',
      ...existing,
      needs: { ...fourEyes, ...hanging },
      input: { recordId, correctionId, reason: reason.optional().describe('Reason.') },
    }),
    refuseRecordCorrection: defineCommand({
      name: 'refuseRecordCorrection',
      description:
        'Refuse a proposed correction of a meeting or petition; nothing changes, and it stays in the register (R36).',
      ...existing,
      needs: fourEyes,
      input: { recordId, correctionId, reason: reason.describe('Reason.') },
    }),
  } as const;
};

/** `markRecordedInError` of a kind of record that can be late: what it needs to know of lateness beside. */
export const markedInErrorWith = <const Needs extends object>(needs: Needs) => ({
  ...markRecordedInError,
  needs: { ...needs, ...hanging },
});
