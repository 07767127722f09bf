import { organisationProjection } from '../../projections/organisation/apply';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { voterContactsProjection } from '../../projections/voterContacts/apply';
import { dialogueConferencesProjection } from '../../projections/dialogueConferences/apply';
import { countOpinions, opinions, type OpinionList } from '../../projections/opinions/queries';
import { presentRows, rowsAt } from '../../projections/rows';
import type { Moment } from '../../projections/spans/moment';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';
import {
  conferenceHeld,
  conferenceId,
  conferenceScheduled,
  opinionAnswered,
  opinionRaised,
} from './conferenceEvents';
import { firstPage } from './pages';

type Logged = LoggedEvent<DialogueConferenceEvent>;
const on = (day: string, event: Logged): Logged => ({ ...event, occurredOn: day });

const classified = (opinionId: string): Logged => ({
  stream: conferenceId('c1'),
  type: 'OpinionClassified',
  data: { opinionId, kind: 'PETITION', competence: 'COMMUNE', policyField: 'WATER_ELECTRICITY' },
});

/** o2 was answered at once, o3 classified ten days later; o4 was said at another conference. */
const projections = [
  organisationProjection,
  dialogueConferencesProjection,
  voterContactsProjection,
  searchProjection,
  mistakesProjection,
];
const spec = projectionSpec(projections, () => null).given(
  on('2026-11-01', conferenceScheduled('c1')),
  conferenceHeld('c1', '2026-12-01'),
  on('2026-12-01', opinionRaised('c1', 'o1', 'Đường xuống cấp')),
  on('2026-12-01', opinionRaised('c1', 'o2', 'Thiếu nước sạch')),
  on('2026-12-01', opinionAnswered('c1', 'o2', 'Sẽ cấp nước.')),
  on('2026-12-01', opinionRaised('c1', 'o3', 'Đường điện yếu')),
  on('2026-11-01', conferenceScheduled('c2')),
  on('2026-12-01', opinionRaised('c2', 'o4', 'Chợ chật')),
  on('2026-12-11', classified('o3')),
);

const selected = (
  database: SqlDatabase,
  filter: OpinionList['filter'],
  moment: Moment | null = null,
): string[] => {
  const list = { kind: 'DIALOGUE_CONFERENCE', meetingId: conferenceId('c1'), filter } as const;
  const rows = moment === null ? presentRows(database) : rowsAt(database, moment);
  const page = opinions(rows, list, firstPage()).entries.map(({ key }) => key.id);
  expect(countOpinions(rows, list)).toBe(page.length);
  return page;
};

describe('opinions of a meeting', () => {
  test('are found by whole words, accents optional', () => {
    spec.read((database) => {
      expect(selected(database, { text: 'DUONG' })).toEqual(['o1', 'o3']);
      expect(selected(database, { text: 'duong dien' })).toEqual(['o3']);
      expect(selected(database, { text: 'duo' })).toEqual([]);
      expect(selected(database, { text: '!' })).toEqual([]);
    });
  });

  test('are narrowed by what happened to them', () => {
    spec.read((database) => {
      expect(selected(database, {})).toEqual(['o1', 'o2', 'o3']);
      expect(selected(database, { outcome: ['ANSWERED_ON_SPOT'] })).toEqual(['o2']);
      expect(selected(database, { outcome: [] })).toEqual([]);
    });
  });

  test('are narrowed by their classification, which only classified ones match', () => {
    spec.read((database) => {
      expect(selected(database, { kind: ['PETITION', 'FEEDBACK'] })).toEqual(['o3']);
      expect(selected(database, { competence: ['PROVINCE'] })).toEqual([]);
      expect(selected(database, { policyField: 'WATER_ELECTRICITY' })).toEqual(['o3']);
      expect(selected(database, { isUnclassified: true })).toEqual(['o1', 'o2']);
      expect(selected(database, { isUnclassified: false })).toEqual(['o3']);
    });
  });

  test('R1: are those of the day asked about, as they were then', () => {
    spec.read((database) => {
      const then = (day: string) => ({ on: localDate(day), place: null });
      expect(selected(database, {}, then('2026-11-30'))).toEqual([]);
      expect(selected(database, {}, then('2026-12-01'))).toEqual(['o1', 'o2', 'o3']);
      expect(selected(database, { isUnclassified: false }, then('2026-12-10'))).toEqual([]);
      expect(selected(database, { isUnclassified: false }, then('2026-12-11'))).toEqual(['o3']);
      const known = { on: localDate('2026-12-11'), place: 4 };
      expect(selected(database, {}, known)).toEqual(['o1', 'o2']);
    });
  });

  test('are paged in the order in which they were recorded', () => {
    spec.read((database) => {
      const list = {
        kind: 'DIALOGUE_CONFERENCE',
        meetingId: conferenceId('c1'),
        filter: {},
      } as const;
      const rows = presentRows(database);
      const first = opinions(rows, list, firstPage(2));
      expect(first.entries.map(({ key }) => key.id)).toEqual(['o1', 'o2']);
      expect(first.hasNext).toBe(true);
      const after = first.entries[1]?.key ?? null;
      const next = opinions(rows, list, { ...firstPage(2), after });
      expect(next.entries.map(({ key }) => key.id)).toEqual(['o3']);
      expect(next.hasNext).toBe(false);
    });
  });
});
