import type { SqlDatabase } from '../../src/sqlite/driver';

/** How SQLite goes about each statement of some work, step by step, as EXPLAIN QUERY PLAN tells it. */
export function plansOf(
  database: SqlDatabase,
  work: (database: SqlDatabase) => unknown,
): readonly string[] {
  const told: string[] = [];
  const overheard = new Proxy(database, {
    get(target, name) {
      if (name === 'prepare')
        return (sql: string) => {
          const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null);
          const steps = target.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
          told.push(...steps.map((step) => String(step['detail'])));
          return target.prepare(sql);
        };
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  work(overheard);
  return told;
}
