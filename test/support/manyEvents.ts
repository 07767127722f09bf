import { headerOf, lineOf } from '../../src/eventstore/logText';
import { derivedId } from '../../src/kernel/ids';
import { positionOf } from '../../src/kernel/position';
import { readGoldenLog } from '../golden/goldenLog';
import { textAt } from './graphqlClient';

/**
 * An export of so many bodies established, each in a stream of its own.
 * @param before lines of what the log holds already, without a header; they come first.
 */
export function exportOf(count: number, before: readonly string[] = []): string {
  const model = readGoldenLog().find(({ type }) => type === 'UnitEstablished');
  if (model === undefined) throw new Error('the golden log establishes no unit');
  const logId = '0badcafe';
  const events = before.length + count;
  const header = headerOf({ logId, head: positionOf(logId, events), count: events });
  const [last] = before.slice(-1);
  const recordedAt =
    last === undefined ? '2026-01-01T00:00:00.000Z' : textAt(JSON.parse(last), 'recordedAt');
  const lines = Array.from({ length: count }, (_, index) =>
    lineOf({
      id: derivedId('many-events', index),
      stream: `orgUnit-${derivedId('many-streams', index)}`,
      version: 1,
      type: model.type,
      schemaVersion: 1,
      data: model.data,
      metadata: model.meta,
      recordedAt,
    }),
  );
  return [JSON.stringify(header), ...before, ...lines, ''].join('\n');
}
