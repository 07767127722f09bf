import type { z } from 'zod';
import { ActorRole } from '../kernel/actor';
import { Classification } from '../kernel/classification';
import { DatePrecision } from '../kernel/occurredOn';
import { UnitKind, UnitLevel } from '../kernel/party';
import { Qualifier } from '../kernel/quantity';
import { namedEnum } from '../kernel/schema';
import { graphqlEnum } from './graphqlEnum';

export const ActorRoleEnum = graphqlEnum(ActorRole);
export const ClassificationEnum = graphqlEnum(Classification);
export const DatePrecisionEnum = graphqlEnum(DatePrecision);
export const QualifierEnum = graphqlEnum(Qualifier);
export const UnitKindEnum = graphqlEnum(UnitKind);
export const UnitLevelEnum = graphqlEnum(UnitLevel);

export const OrderDirection = namedEnum('OrderDirection', 'Direction of an order.', {
  ASCENDING:
    'Smallest, earliest or first in Vietnamese alphabetical order first; missing values last.',
  DESCENDING: 'The reverse; missing values last.',
});
export type OrderDirection = z.infer<typeof OrderDirection>;
export const OrderDirectionEnum = graphqlEnum(OrderDirection);

export const RecordKinds = namedEnum('RecordKind', 'Kinds of record, for search and filters.', {
  UNIT: 'Body or administrative unit.',
  OFFICE: 'Office.',
  REORGANISATION: 'Reorganisation.',
  DIALOGUE_CONFERENCE: 'Dialogue conference.',
  VOTER_CONTACT_SESSION: 'Voter-contact session.',
  PETITION: 'Petition.',
  COMMITMENT: 'Commitment.',
});
export const RecordKindEnum = graphqlEnum(RecordKinds);

export const CodeList = namedEnum('CodeList', 'Lists of codes kept as data.', {
  FIELD: 'Fields of work (lĩnh vực).',
  MEASURE: 'Units of measure (đơn vị tính).',
  DEADLINE_RULE: 'Deadline rules.',
});
export type CodeList = z.infer<typeof CodeList>;
export const CodeListEnum = graphqlEnum(CodeList);
