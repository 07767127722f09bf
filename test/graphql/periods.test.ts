import { formatFault } from '../../src/graphql/faults';
import { periodOf } from '../../src/graphql/period';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
beforeAll(async () => {
  app = await openAskedApplication();
});
afterAll(() => app.close());

const FUNNEL =
  'query ($period: PeriodInput) { funnel(period: $period) { period { kind from to } } }';

const themeYear = { from: '2026-03-01', to: '2027-02-28' };
const fourDays = { from: '2026-12-30', to: '2027-01-02' };

describe('periods of reports (R25)', () => {
  it.each([
    [{ kind: 'MONTH', year: 2024, month: 2 }, '2024-02-01', '2024-02-29'],
    [{ kind: 'MONTH', year: 2026, month: 12 }, '2026-12-01', '2026-12-31'],
    [{ kind: 'FIRST_QUARTER', year: 2026 }, '2026-01-01', '2026-03-31'],
    [{ kind: 'SIX_MONTHS', year: 2026 }, '2026-01-01', '2026-06-30'],
    [{ kind: 'NINE_MONTHS', year: 2026 }, '2026-01-01', '2026-09-30'],
    [{ kind: 'YEAR', year: 2026 }, '2026-01-01', '2026-12-31'],
    [{ kind: 'THEME_YEAR', ...themeYear }, themeYear.from, themeYear.to],
    [{ kind: 'AD_HOC', ...fourDays }, fourDays.from, fourDays.to],
  ])('%j has these days', async (period, from, to) => {
    const { funnel } = await app.ask(FUNNEL, { period });
    expect(funnel).toEqual({ period: { kind: period.kind, from, to } });
  });

  it('a report over all days has none', async () => {
    expect(await app.ask(FUNNEL)).toEqual({ funnel: { period: null } });
  });

  it.each([
    { kind: 'MONTH', year: 2026 },
    { kind: 'MONTH', year: 2026, month: 13 },
    { kind: 'SIX_MONTHS' },
    { kind: 'THEME_YEAR', year: 2026 },
    { kind: 'AD_HOC', from: '2026-01-02', to: '2026-01-01' },
  ])('%j is refused', async (period) => {
    expect(await app.faults(FUNNEL, { period })).toEqual(['BAD_USER_INPUT']);
  });

  it('a theme year named by its year alone is refused with what it lacks: its days', () => {
    const messageOf = () => {
      try {
        periodOf({ kind: 'THEME_YEAR', year: 2026 });
      } catch (error) {
        return formatFault(error);
      }
      return null;
    };
    const told = messageOf();
    expect(told?.message).toMatch(/năm chủ đề.*from.*to/u);
    expect(told?.extensions?.['messageEn']).toMatch(/theme year.*`from`.*`to`/u);
  });

  it('a theme year may be named by its year beside its days', async () => {
    const period = { kind: 'THEME_YEAR', year: 2026, ...themeYear };
    expect(await app.ask(FUNNEL, { period })).toEqual({
      funnel: { period: { kind: 'THEME_YEAR', ...themeYear } },
    });
  });
});
