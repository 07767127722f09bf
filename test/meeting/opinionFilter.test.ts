import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { isSelected, type OpinionFilter } from '../../src/meeting/opinionFilter';
import type { OpinionState } from '../../src/meeting/opinionState';

const opinion = (id: string, text: string, data: Partial<OpinionState> = {}): OpinionState => ({
  id,
  text,
  audience: null,
  outcome: 'NOTED',
  spotAnswer: null,
  deferredTo: null,
  kind: null,
  competence: null,
  policyField: null,
  classifiedOn: null,
  raisedOn: onDay(localDate('2026-12-12')),
  recordedOn: localDate('2026-12-12'),
  raisedAtVersion: 2,
  ...data,
});

const said = [
  opinion('o1', 'Đường xuống cấp'),
  opinion('o2', 'Thiếu nước sạch', { outcome: 'ANSWERED_ON_SPOT' }),
  opinion('o3', 'Đường điện yếu', {
    kind: 'PETITION',
    competence: 'COMMUNE',
    policyField: 'WATER_ELECTRICITY',
  }),
];
const selected = (filter: OpinionFilter) =>
  said.filter((each) => isSelected(each, filter)).map(({ id }) => id);

describe('opinions of a meeting', () => {
  test('are narrowed by outcome and by whole words without accents', () => {
    expect(selected({})).toEqual(['o1', 'o2', 'o3']);
    expect(selected({ outcome: ['ANSWERED_ON_SPOT'] })).toEqual(['o2']);
    expect(selected({ text: 'DUONG' })).toEqual(['o1', 'o3']);
    expect(selected({ text: 'duong dien' })).toEqual(['o3']);
    expect(selected({ text: 'duo' })).toEqual([]);
    expect(selected({ text: '!' })).toEqual([]);
  });

  test('are narrowed by their classification, which only classified ones match', () => {
    expect(selected({ kind: ['PETITION', 'FEEDBACK'] })).toEqual(['o3']);
    expect(selected({ competence: ['PROVINCE'] })).toEqual([]);
    expect(selected({ policyField: 'WATER_ELECTRICITY' })).toEqual(['o3']);
    expect(selected({ isUnclassified: true })).toEqual(['o1', 'o2']);
    expect(selected({ isUnclassified: false })).toEqual(['o3']);
  });
});
