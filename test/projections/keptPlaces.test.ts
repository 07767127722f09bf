import { keepPlace, keptPlaces, keptPlaceSchema } from '../../projections/keptPlaces';
import { positionOf } from '../../src/kernel/position';
import { openDatabase } from '../../src/sqlite/driver';

test('some tens of places are kept, over the whole log and closer together at its end', () => {
  const database = openDatabase(':memory:');
  database.exec(keptPlaceSchema);
  for (let place = 1; place <= 5_000; place += 1)
    keepPlace(database, { position: positionOf('0a1b2c3d', place), eventId: `event-${place}` });
  const places = keptPlaces(database).map(({ eventId }) => Number(eventId.slice(6)));
  expect(places.length).toBeGreaterThan(30);
  expect(places.length).toBeLessThanOrEqual(65);
  expect(places[0]).toBe(1);
  expect(places.at(-1)).toBeGreaterThan(4_990);
  expect(places.filter((place) => place < 4_900).length).toBeGreaterThan(3);
  database.close();
});
