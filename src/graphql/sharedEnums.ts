import type { z } from 'zod';
import { ActorRole } from '../kernel/actor';
import { Classification } from '../kernel/classification';
import { DatePrecision } from '../kernel/occurredOn';
import { UnitKind, UnitLevel } from '../kernel/party';
import { Qualifier } from '../kernel/quantity';
import { namedEnum } from '../kernel/schema';
import { WordingReading } from '../promiseLexicon/deadlineWording';
import { recordDefinitions } from '../records/recordDefinitions';
import { byKind } from '../records/recordKinds';
import { graphqlEnum } from './graphqlEnum';

export const ActorRoleEnum = graphqlEnum(ActorRole);
export const ClassificationEnum = graphqlEnum(Classification);
export const DatePrecisionEnum = graphqlEnum(DatePrecision);
export const QualifierEnum = graphqlEnum(Qualifier);
export const UnitKindEnum = graphqlEnum(UnitKind);
export const UnitLevelEnum = graphqlEnum(UnitLevel);
export const WordingReadingEnum = graphqlEnum(WordingReading);

export const OrderDirection = namedEnum('OrderDirection', 'Direction of an order.', {
  ASCENDING: {
    about:
      'Smallest, earliest or first in Vietnamese alphabetical order first; missing values last.',
    vi: 'Tăng dần',
    en: 'Ascending',
  },
  DESCENDING: { about: 'The reverse; missing values last.', vi: 'Giảm dần', en: 'Descending' },
});
export type OrderDirection = z.infer<typeof OrderDirection>;
graphqlEnum(OrderDirection);

export const RecordKinds = namedEnum(
  'RecordKind',
  'Kinds of record, for search and filters.',
  byKind((kind) => recordDefinitions[kind].words),
);
export const RecordKindEnum = graphqlEnum(RecordKinds);
