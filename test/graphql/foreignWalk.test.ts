import { foreignReaders, type ForeignReaders } from './foreignReaders';
import { openRelationStage, type RelationStage } from './relationStage';

jest.setTimeout(600_000);

/** A run of the suite asks a part; `npm run walk:foreign` asks all, by the same code. */
const OPERATIONS = Number(process.env['WALK_OPERATIONS'] ?? 4_000);

let stage: RelationStage;
let foreign: ForeignReaders;
beforeAll(async () => {
  stage = await openRelationStage();
  foreign = await foreignReaders(stage);
});
afterAll(() => stage.app.close());

test('invariant 15: no way from any root leads a foreign reader to what is not his', async () => {
  const seed = Number(process.env['WALK_SEED'] ?? Date.now() % 1_000_000);
  const found = await foreign.walk(seed, OPERATIONS);
  process.stdout.write(
    `walk ${seed}: ${found.operations} operations to ${found.coordinates.size} fields, ` +
      `${found.speaking} told of own records, ${found.refused} had errors, ` +
      `${found.leaks.length} leaks, ${found.miscounts.length} miscounts\n`,
  );
  expect(found.leaks).toEqual([]);
  expect(found.miscounts).toEqual([]);
  // The walk can find something: it was told of own records, and few questions were wrong.
  expect(found.speaking).toBeGreaterThan(found.operations / 20);
  expect(found.refused).toBeLessThan(found.operations / 2);
});

test('the walk sees what it looks for: whoever reads everything is told of all of it', async () => {
  const ofAuditor = await foreign.walkAs(stage.readers.AUDITOR, 7, 400);
  expect(ofAuditor.leaks.length).toBeGreaterThan(40);
});
