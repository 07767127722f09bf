import { actingFrom, credentialsOf, keeperOf } from '../../src/web/session/acting';

const acting = {
  personId: 'p',
  officeId: 'o',
  role: 'LEADER',
  officeTitle: 'Chủ tịch',
  unitId: 'u',
  unitName: 'Ủy ban',
  place: null,
} as const;

test('what was stored is who acts; anything else is nobody', () => {
  expect(actingFrom(JSON.stringify(acting))).toEqual(acting);
  for (const text of [null, '', 'null', '[]', '{', '{"personId":"p"}'])
    expect(actingFrom(text)).toBeNull();
  expect(actingFrom(JSON.stringify({ ...acting, role: 'SYSTEM' }))).toBeNull();
});

test('two offices of one person keep apart what was typed', () => {
  expect(keeperOf(acting)).not.toBe(keeperOf({ ...acting, officeId: 'other' }));
  expect(credentialsOf(null)).toEqual({});
  expect(credentialsOf(acting)).toMatchObject({ 'x-role': 'LEADER' });
});
