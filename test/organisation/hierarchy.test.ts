import fc from 'fast-check';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import { hasEnded, lineOn, standInOn, type PlacedUnit } from '../../src/organisation/hierarchy';

const unit = (id: string, parentId: string | null, changes: Partial<PlacedUnit> = {}) => ({
  id,
  parentId,
  dissolvedOn: null,
  successorUnitIds: [],
  ...changes,
});
const ended = (day: string, ...successorUnitIds: string[]) => ({
  dissolvedOn: localDate(day),
  successorUnitIds,
});
const known = (...units: readonly PlacedUnit[]) => new Map(units.map((each) => [each.id, each]));
const line = (units: ReadonlyMap<string, PlacedUnit>, id: string, on: string) =>
  lineOn(units, id, localDate(on)).map((each) => each.id);

describe('the line above a unit on a day', () => {
  const before = '2025-06-30';
  const after = '2025-07-01';

  it('leads over the sole heir of one that ended, from the day after its last', () => {
    const units = known(
      unit('commune', 'district'),
      unit('district', 'province', ended(before, 'department')),
      unit('department', 'newProvince'),
      unit('province', null),
      unit('newProvince', null),
    );
    expect(line(units, 'commune', before)).toEqual(['commune', 'district', 'province']);
    expect(line(units, 'commune', after)).toEqual(['commune', 'department', 'newProvince']);
  });

  it('follows heirs of heirs', () => {
    const units = known(
      unit('commune', 'first'),
      unit('first', null, ended('2024-12-31', 'second')),
      unit('second', null, ended(before, 'third')),
      unit('third', 'province'),
      unit('province', null),
    );
    expect(line(units, 'commune', before)).toEqual(['commune', 'second']);
    expect(line(units, 'commune', after)).toEqual(['commune', 'third', 'province']);
  });

  it('goes on above a unit that its own subordinate took over', () => {
    const units = known(
      unit('commune', 'district'),
      unit('district', 'province', ended(before, 'commune')),
      unit('province', null),
    );
    expect(line(units, 'commune', after)).toEqual(['commune', 'province']);
  });

  it('keeps the place of one that several or nobody succeeded', () => {
    const split = known(
      unit('commune', 'district'),
      unit('district', 'province', ended(before, 'one', 'two')),
      unit('province', null),
    );
    expect(line(split, 'commune', after)).toEqual(['commune', 'district', 'province']);
  });

  it('R53: ends whatever circles parents and heirs form, each unit once, none that gave its place away', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const day = fc.constantFrom('2025-01-01', '2025-06-30', '2025-12-31').map(localDate);
    const anyUnit = (id: string) =>
      fc.record<PlacedUnit>({
        id: fc.constant(id),
        parentId: fc.option(fc.constantFrom(...ids)),
        dissolvedOn: fc.option(day),
        successorUnitIds: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
      });
    fc.assert(
      fc.property(fc.tuple(...ids.map(anyUnit)), day, (all, on: LocalDate) => {
        const units = known(...all);
        const [self, ...above] = lineOn(units, 'a', on);
        expect(self?.id).toBe('a');
        expect(new Set(above.map(({ id }) => id)).size).toBe(above.length);
        for (const each of above)
          expect(hasEnded(each, on) && each.successorUnitIds.length === 1).toBe(false);
        expect(standInOn(units, 'a', on)).not.toBeNull();
      }),
    );
  });
});
