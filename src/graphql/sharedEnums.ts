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
  ASCENDING: {
    about:
      'Smallest, earliest or first in Vietnamese alphabetical order first; missing values last.',
    vi: 'Tăng dần',
    en: 'Ascending',
  },
  DESCENDING: { about: 'The reverse; missing values last.', vi: 'Giảm dần', en: 'Descending' },
});
export type OrderDirection = z.infer<typeof OrderDirection>;
export const OrderDirectionEnum = graphqlEnum(OrderDirection);

export const RecordKinds = namedEnum('RecordKind', 'Kinds of record, for search and filters.', {
  UNIT: { about: 'Body or administrative unit.', vi: 'Đơn vị', en: 'Unit' },
  OFFICE: { about: 'Office.', vi: 'Chức vụ', en: 'Office' },
  REORGANISATION: { about: 'Reorganisation.', vi: 'Sắp xếp tổ chức', en: 'Reorganisation' },
  DIALOGUE_CONFERENCE: {
    about: 'Dialogue conference.',
    vi: 'Hội nghị đối thoại',
    en: 'Dialogue conference',
  },
  VOTER_CONTACT_SESSION: {
    about: 'Voter-contact session.',
    vi: 'Tiếp xúc cử tri',
    en: 'Voter-contact session',
  },
  PETITION: { about: 'Petition.', vi: 'Kiến nghị', en: 'Petition' },
  COMMITMENT: { about: 'Commitment.', vi: 'Cam kết', en: 'Commitment' },
});
export const RecordKindEnum = graphqlEnum(RecordKinds);
