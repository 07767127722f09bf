import { z } from 'zod';
import { parseInput } from '../../src/application/parseInput';
import { IdField } from '../../src/kernel/command';
import { OccurredOnInput } from '../../src/kernel/occurredOn';
import { inputText } from '../../src/kernel/text';

const schema = z.strictObject({
  name: inputText(10, 'Tên'),
  occurredOn: OccurredOnInput.optional(),
  parentId: IdField.optional(),
  names: z.array(inputText(10, 'Tên')).min(1).optional(),
});
const refused = (code: string, field: string | null) => ({ rejection: { code, field } });

describe('what a client sends', () => {
  it('means the same with null and without the field, at every depth', () => {
    const given = {
      name: 'A',
      parentId: null,
      occurredOn: { date: '2026-12-12', precision: null },
    };
    expect(parseInput(schema, given)).toEqual({
      input: { name: 'A', occurredOn: { date: '2026-12-12', precision: 'DAY' } },
    });
  });

  it.each([
    ['a missing field', {}, refused('FIELD_REQUIRED', 'name')],
    ['null for a field that is required', { name: null }, refused('FIELD_REQUIRED', 'name')],
    ['an empty text', { name: '  ' }, refused('TEXT_EMPTY', 'name')],
    [
      'a text of 11 where 10 fit',
      { name: 'x'.repeat(11) },
      { rejection: { code: 'TEXT_TOO_LONG', field: 'name', values: { limit: 10 } } },
    ],
    ['NUL', { name: 'a\0b' }, refused('TEXT_INVALID', 'name')],
    ['half a character', { name: 'a\ud800' }, refused('TEXT_INVALID', 'name')],
    ['an empty list', { name: 'A', names: [] }, refused('LIST_EMPTY', 'names')],
    ['a bad text in a list', { name: 'A', names: ['B', ''] }, refused('TEXT_EMPTY', 'names.1')],
    [
      'a day that does not exist',
      { name: 'A', occurredOn: { date: '2023-11-31' } },
      refused('VALUE_OUT_OF_RANGE', 'occurredOn.date'),
    ],
    ['a number for a text', { name: 7 }, refused('VALUE_OUT_OF_RANGE', 'name')],
    [
      'a field nobody knows',
      { name: 'A', nickname: 'B' },
      refused('VALUE_OUT_OF_RANGE', 'nickname'),
    ],
    ['no object at all', 'name', refused('VALUE_OUT_OF_RANGE', null)],
    ['nothing', undefined, refused('FIELD_REQUIRED', null)],
  ])('is refused with its code and path: %s', (_, given, expected) => {
    expect(parseInput(schema, given)).toEqual(expected);
  });
});
