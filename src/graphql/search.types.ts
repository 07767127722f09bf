import { Field, ObjectType } from 'type-graphql';
import type { RecordKind } from '../kernel/ids';
import { connectionOf } from './connection.types';
import { RecordType } from './record.types';
import { RecordKindEnum } from './sharedEnums';
import { recordNamed } from './namedRecord.types';
import type { View } from './view';

/** What a hit of the read model says. */
export interface FoundText {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly snippet: string;
}

@ObjectType('SearchHit', { description: 'One hit of a search.' })
export class SearchHit {
  constructor(
    private readonly view: View,
    private readonly found: FoundText,
  ) {}

  @Field(() => RecordType, { description: 'Record found.' })
  async record(): Promise<RecordType> {
    return recordNamed(this.view, this.found.recordId);
  }

  @Field(() => RecordKindEnum, { description: 'Kind of record.' })
  get kind(): string {
    return this.found.kind;
  }

  @Field(() => String, { description: 'Passage, with hits between « and ».' })
  get snippet(): string {
    return this.found.snippet;
  }
}

export const SearchConnection = connectionOf(
  'Search',
  'hits, best first; accents typed count more than accents folded',
  () => SearchHit,
);
