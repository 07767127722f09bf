import { foreignReaders, type ForeignReaders } from './foreignReaders';
import { openRelationStage, type RelationStage } from './relationStage';

jest.setTimeout(600_000);

/** A run of the suite asks a part; `npm run walk:foreign` asks all, by the same code. */
const OPERATIONS = 2_000;

let stage: RelationStage;
let foreign: ForeignReaders;
beforeAll(async () => {
  stage = await openRelationStage();
  foreign = await foreignReaders(stage);
});
afterAll(() => stage.app.close());

test('invariant 15: no way from any root leads a foreign reader to what is not his', async () => {
  const seed = Math.abs(jest.getSeed());
  const found = await foreign.walk(seed, OPERATIONS);
  // Named in what is compared, so that a failure can be walked again.
  expect({ seed, leaks: found.leaks }).toEqual({ seed, leaks: [] });
  expect(found.miscounts).toEqual([]);
  // The walk can find something: it was told of own records, and few questions were wrong.
  expect(found.speaking).toBeGreaterThan(found.operations / 20);
  expect(found.refused).toBeLessThan(found.operations / 2);
});

test('the walk sees what it looks for: whoever reads everything is told of all of it', async () => {
  const ofAuditor = await foreign.walkAs(stage.readers.AUDITOR, 7, 400);
  expect(ofAuditor.leaks.length).toBeGreaterThan(40);
});
