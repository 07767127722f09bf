import { instant } from '../../src/kernel/instant';
import { localDate } from '../../src/kernel/localDate';
import { Suspension } from '../../src/graphql/relation.types';

const suspension = (from: string, liftedOn: string | null): Suspension =>
  new Suspension({
    id: 'suspension-1',
    reason: 'Chờ tòa án',
    legalBasis: null,
    evidence: [],
    recordedAt: instant('2026-08-03T02:00:00.000Z'),
    cleared: null,
    from: localDate(from),
    liftedOn: liftedOn === null ? null : localDate(liftedOn),
    stopsClock: true,
  });

test('R5: a suspension ends on the day before its lifting, never before it began', () => {
  expect(suspension('2026-08-03', null).to).toBeNull();
  expect(suspension('2026-08-03', '2026-08-10').to).toBe('2026-08-09');
  expect(suspension('2026-08-03', '2026-08-04').to).toBe('2026-08-03');
  expect(suspension('2026-08-03', '2026-08-03').to).toBe('2026-08-03');
});
