import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { hasWords } from '../../src/meeting/opinionFilter';
import type { OpinionState } from '../../src/meeting/opinionState';

const opinion = (id: string, text: string): OpinionState => ({
  id,
  text,
  audience: null,
  outcome: 'NOTED',
  spotAnswer: null,
  answeredBy: null,
  inErrorOn: null,
  deferredTo: null,
  kind: null,
  competence: null,
  policyField: null,
  classifiedOn: null,
  raisedOn: onDay(localDate('2026-12-12')),
  recordedOn: localDate('2026-12-12'),
  raisedAtVersion: 2,
});

const said = [opinion('o1', 'Đường xuống cấp'), opinion('o3', 'Đường điện yếu')];
const having = (text: string) => said.filter((each) => hasWords(each, text)).map(({ id }) => id);

test('opinions are found by whole words, accents optional', () => {
  expect(having('DUONG')).toEqual(['o1', 'o3']);
  expect(having('duong dien')).toEqual(['o3']);
  expect(having('duo')).toEqual([]);
  expect(having('!')).toEqual([]);
});
