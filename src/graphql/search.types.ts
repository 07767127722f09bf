import { Field, ObjectType } from 'type-graphql';
import type { RecordKind } from '../records/recordKinds';
import { connectionOf } from './connection.types';
import { RecordType } from './record.types';
import { RecordKindEnum } from './sharedEnums';
import { recordNamed } from './namedRecord.types';
import { Shows } from './shows';
import type { View } from './view';

/** What a hit of the read model says. */
export interface FoundText {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly snippet: string;
}

@ObjectType('SearchHit', { description: 'One hit of a search.' })
@Shows('found', {
  kind: { type: () => RecordKindEnum, about: 'Kind of record.' },
  snippet: { type: () => String, about: 'Passage, with hits between « and ».' },
})
export class SearchHit {
  constructor(
    private readonly view: View,
    readonly found: FoundText,
  ) {}

  @Field(() => RecordType, { description: 'Record found.' })
  async record(): Promise<RecordType> {
    return recordNamed(this.view, this.found.recordId);
  }
}

export const SearchConnection = connectionOf(
  'Search',
  'hits, best first; accents typed count more than accents folded',
  () => SearchHit,
);
