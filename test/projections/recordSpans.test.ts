import fc from 'fast-check';
import { idsWithBreach } from '../../projections/dialogueConferences/breaches';
import { conferences, countConferences } from '../../projections/dialogueConferences/queries';
import { dialogueConferencesProjection } from '../../projections/dialogueConferences/apply';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { funnelCounts } from '../../projections/funnel';
import { organisationProjection } from '../../projections/organisation/apply';
import { countUnits, offices, units } from '../../projections/organisation/queries';
import { answerQuality } from '../../projections/petitions/answerQuality';
import { petitionsProjection } from '../../projections/petitions/apply';
import {
  countPetitions,
  petitions,
  type PetitionFilter,
} from '../../projections/petitions/queries';
import { rowsAt, type Rows } from '../../projections/rows';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { countHits } from '../../projections/search/queries';
import type { Moment } from '../../projections/spans/moment';
import { voterContactsProjection } from '../../projections/voterContacts/apply';
import { countVoterContacts, voterContacts } from '../../projections/voterContacts/queries';
import { breachesOf } from '../../src/dialogueConference/breaches';
import { dialogueConferenceFold } from '../../src/dialogueConference/fold';
import { foldStream, happenedBy } from '../../src/graphql/streamFold';
import type { Fold } from '../../src/kernel/decider';
import { addDays } from '../../src/kernel/localDate';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import { officeFold } from '../../src/organisation/officeState';
import { unitFold, type UnitState } from '../../src/organisation/unitState';
import {
  absorption,
  answerClockOn,
  answerTimeliness,
  originsOf,
} from '../../src/petition/answerClock';
import { petitionFold } from '../../src/petition/fold';
import {
  answeringOfficeOn,
  isAnswered,
  isResolved,
  type PetitionState,
} from '../../src/petition/state';
import { voterContactFold } from '../../src/voterContact/state';
import { limitFacts } from '../meeting/limitFacts';
import { applyTo, openTables } from '../support/projectionSpec';
import { officeId, unitId } from './organisationEvents';
import { walk } from './pages';
import { FIRST_DAY, LAST, recordLogs, streamsAt } from './recordHistories';

const projections = [
  organisationProjection,
  dialogueConferencesProjection,
  voterContactsProjection,
  petitionsProjection,
  commitmentsProjection,
  searchProjection,
  mistakesProjection,
];
const RUNS = { numRuns: 25 };

/** What the log says of a moment, by folding what had happened by its day as far as it was known. */
function recordsAt(log: readonly Recorded[], { on, place }: Moment) {
  const streams = [...streamsAt(log, place)];
  const of = <S, E extends DomainEvent>(prefix: string, fold: Fold<S | null, E>): S[] =>
    streams
      .filter(([id]) => id.startsWith(prefix))
      .map(([, events]) => foldStream(fold, happenedBy(events, on)))
      .filter((state): state is S & NonNullable<S> => state !== null);
  const units = of('orgUnit-', unitFold);
  const petitions = of('petition-', petitionFold);
  return {
    units,
    offices: of('office-', officeFold),
    conferences: of('conference-', dialogueConferenceFold),
    contacts: of('voterContact-', voterContactFold),
    petitions: petitions.filter(({ receivedOn }) => receivedOn <= on),
    absorbedBy: absorption(petitions),
    /** Units from a unit down, as far as every unit between was there. */
    below(id: string): readonly string[] {
      const found = units.some((each) => each.id === id) ? [id] : [];
      for (const above of found)
        found.push(...units.filter(({ parentId }) => parentId === above).map((each) => each.id));
      return found;
    },
  };
}
type Known = ReturnType<typeof recordsAt>;

function atRandomMoments(
  look: (rows: Rows, moment: Moment, known: Known, log: readonly Recorded[]) => void,
): void {
  const moments = fc.array(
    fc.record({
      day: fc.integer({ min: -3, max: LAST + 30 }),
      part: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 8, maxLength: 8 },
  );
  fc.assert(
    fc.property(recordLogs, moments, (log, asked) => {
      const tables = openTables(projections);
      try {
        tables.database.exec('BEGIN');
        for (const event of log) applyTo(tables.database, projections, event);
        for (const { day, part } of asked) {
          const place = part === 100 ? null : Math.ceil((log.length * part) / 100);
          const moment = { on: addDays(FIRST_DAY, day), place };
          look(rowsAt(tables.database, moment), moment, recordsAt(log, moment), log);
        }
        tables.database.exec('COMMIT');
      } finally {
        tables.close();
      }
    }),
    RUNS,
  );
}

interface Kept {
  readonly isRecordedInError: boolean;
}
/** R37: what was made in error is in no list. */
const isListed = ({ isRecordedInError }: Kept): boolean => !isRecordedInError;

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();
const keys = (entries: readonly { readonly key: { readonly id: string } }[]) =>
  entries.map(({ key }) => key.id).sort();

/**
 * What a body is never changes, so whoever holds a conference is known from the whole log; null for one
 * that was never established, which no rule binds.
 */
const unitIn = (log: readonly Recorded[], id: string): UnitState | null =>
  foldStream(
    unitFold,
    log.filter(({ stream }) => stream === id),
  );

test('R1, R49: meetings of any day, as known at any time, are those that folding the log gives', () => {
  atRandomMoments((rows, moment, known, log) => {
    const order = { field: 'DATE', direction: 'DESCENDING' } as const;
    const isIn = (unit: string) => (each: Kept & { readonly unitId: string }) =>
      isListed(each) && known.below(unit).includes(each.unitId);
    const listed = known.conferences.filter(isListed);
    for (const word of ['a', 'b']) {
      const filter = { unitId: unitId(word), includeSubunits: true };
      const conferencesIn = known.conferences.filter(isIn(unitId(word)));
      const contacts = known.contacts.filter(isIn(unitId(word)));
      expect([moment, keys(walk((r) => conferences(rows, filter, order, r), 2))]).toEqual([
        moment,
        ids(conferencesIn),
      ]);
      expect(keys(walk((r) => voterContacts(rows, filter, order, r), 2))).toEqual(ids(contacts));
      expect(countConferences(rows, filter)).toBe(conferencesIn.length);
      expect(countVoterContacts(rows, filter)).toBe(contacts.length);
    }
    for (const status of ['SCHEDULED', 'HELD', 'POSTPONED'] as const)
      expect(countConferences(rows, { status: [status] })).toBe(
        listed.filter((each) => each.status === status).length,
      );
    expect(countConferences(rows, { territoryId: unitId('a') })).toBe(
      listed.filter(({ territoryIds }) => territoryIds.includes(unitId('a'))).length,
    );
    expect([moment, idsWithBreach(rows, limitFacts).sort()]).toEqual([
      moment,
      ids(
        known.conferences.filter((each) => {
          const unit = unitIn(log, each.unitId);
          return unit !== null && breachesOf(each, unit, limitFacts, moment.on).length > 0;
        }),
      ).sort(),
    ]);
    expect(keys(units(rows, {}, ALL).entries)).toEqual(ids(known.units));
    expect(countUnits(rows, { parentId: unitId('a') })).toBe(
      known.units.filter(
        ({ id, parentId }) => parentId === unitId('a') && known.below(unitId('a')).includes(id),
      ).length,
    );
    const under = { unitId: unitId('b'), includeSubunits: true };
    expect(keys(offices(rows, under, ALL).entries)).toEqual(
      ids(known.offices.filter((each) => known.below(unitId('b')).includes(each.unitId))),
    );
  });
});

const ALL = { limit: 100, after: null, before: null, fromEnd: false };
const BOXES = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TIME', 'OPEN_OVERDUE', 'NO_DEADLINE'] as const;

test('R1, R20, R21: petitions of any day, as known at any time, are those that folding the log gives', () => {
  atRandomMoments((rows, moment, known) => {
    const { on } = moment;
    const absorbed = ({ id }: PetitionState) => known.absorbedBy(id);
    const officeUnit = (id: string | null) =>
      known.offices.find((office) => office.id === id)?.unitId ?? '';
    const questions: readonly [PetitionFilter, (petition: PetitionState) => boolean][] = [
      [{}, () => true],
      ...BOXES.map((box): [PetitionFilter, (petition: PetitionState) => boolean] => [
        { timeliness: [box] },
        (each) => answerTimeliness(each, absorbed(each), on) === box,
      ]),
      [
        { status: ['REFERRED', 'ANSWERED'] },
        ({ status }) => ['REFERRED', 'ANSWERED'].includes(status),
      ],
      [{ officeId: officeId('b') }, (each) => answeringOfficeOn(each, on) === officeId('b')],
      [
        { unitId: unitId('a'), includeSubunits: true },
        (each) => known.below(unitId('a')).includes(officeUnit(answeringOfficeOn(each, on))),
      ],
      [
        { territoryId: unitId('c') },
        (each) => originsOf(each, absorbed(each)).some((one) => one.territoryId === unitId('c')),
      ],
      [{ answerKind: ['RESOLVED'] }, ({ answers }) => answers.slice().at(-1)?.kind === 'RESOLVED'],
      [
        { dueTo: addDays(FIRST_DAY, 40) },
        (each) => {
          const due = answerClockOn(each, absorbed(each), on)?.deadline.date ?? null;
          return due !== null && due <= addDays(FIRST_DAY, 40);
        },
      ],
    ];
    const order = { field: 'DUE_DATE', direction: 'ASCENDING' } as const;
    for (const [filter, holds] of questions) {
      const wanted = known.petitions.filter(isListed).filter(holds);
      const found = walk((r) => petitions(rows, filter, order, r), 3);
      expect([moment, filter, keys(found)]).toEqual([moment, filter, ids(wanted)]);
      expect(countPetitions(rows, filter)).toBe(wanted.length);
    }
    const counted = known.petitions.filter((each) => !each.isRecordedInError);
    const survivor = (each: PetitionState): PetitionState => {
      const into = counted.find(({ id }) => id === each.mergedIntoId);
      return into === undefined ? each : survivor(into);
    };
    const once = counted.filter(({ mergedIntoId }) => mergedIntoId === null);
    const both = (holds: (petition: PetitionState) => boolean) => ({
      raw: counted.map(survivor).filter(holds).length,
      merged: once.filter(holds).length,
    });
    const judged = once.flatMap(({ answers }) =>
      answers.slice().flatMap((one) => one.isSatisfactory ?? []),
    );
    expect([moment, answerQuality(rows, {})]).toMatchObject([
      moment,
      {
        received: both(() => true),
        answered: both(isAnswered),
        answeredOnTime: both(
          (each) => answerTimeliness(each, absorbed(each), on) === 'DONE_ON_TIME',
        ),
        resolved: both(isResolved),
        judged: judged.length,
        satisfactory: judged.filter(Boolean).length,
      },
    ]);
  });
});

test('R1: the funnel and the search of any day, as known at any time, say what folding the log says', () => {
  atRandomMoments((rows, moment, known) => {
    const { on } = moment;
    const held = [...known.conferences, ...known.contacts].filter(
      ({ heldOn, isRecordedInError }) => heldOn !== null && heldOn.date <= on && !isRecordedInError,
    );
    const said = held.flatMap(({ opinions }) => opinions.slice());
    const raisedIn = (petition: PetitionState) =>
      originsOf(petition, known.absorbedBy(petition.id)).map(({ opinionId }) => opinionId);
    const became = (opinionId: string, holds: (petition: PetitionState) => boolean) =>
      // R37: what was made in error counts nowhere.
      known.petitions
        .filter((each) => !each.isRecordedInError)
        .some((each) => raisedIn(each).includes(opinionId) && holds(each));
    const stages: Record<string, (opinion: (typeof said)[number]) => boolean> = {
      SAID: () => true,
      RECORDED: ({ recordedOn }) => recordedOn <= on,
      CLASSIFIED: ({ kind }) => kind !== null,
      REFERRED: ({ id, outcome }) =>
        outcome === 'DEFERRED' || became(id, ({ referrals }) => referrals.length > 0),
      ANSWERED: ({ id, outcome }) =>
        outcome === 'ANSWERED_ON_SPOT' || became(id, ({ answers }) => answers.length > 0),
      PROMISED: () => false,
      CLAIMED: () => false,
      VERIFIED: () => false,
    };
    const isThere = Object.values(stages);
    const expected = Object.keys(stages).map((stage, index) => {
      const here = said.filter((opinion) => isThere[index]?.(opinion));
      const onward = here.filter((opinion) => (isThere[index - 1] ?? isThere[0])?.(opinion));
      return [stage, { reached: here.length, fromBefore: onward.length }];
    });
    const counts = { ...Object.fromEntries(expected), withoutText: 0 };
    expect([moment, funnelCounts(rows, {})]).toEqual([moment, counts]);
    const named = known.units.filter(({ id }) => id === unitId('b')).length;
    expect(countHits(rows, 'xa b', ['UNIT'])).toBe(named);
  });
});
