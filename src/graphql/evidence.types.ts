import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import { DateTimeScalar, DecimalScalar } from './scalars';
import { ClassificationEnum } from './sharedEnums';

type FileOf = NonNullable<Evidence['file']>;

@InterfaceType('Evidence', {
  description: 'Proof kept outside the log; the log holds only its hash or link (minh chứng).',
})
export abstract class EvidenceType {
  constructor(
    private readonly state: Evidence,
    private readonly attachedAt: Instant,
  ) {}

  @Field(() => ID, { description: 'Identifies the piece of evidence.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => String, { description: 'What it shows.' })
  get caption(): string {
    return this.state.caption;
  }

  @Field(() => ClassificationEnum, { description: 'Who may see it.' })
  get classification(): string {
    return this.state.classification;
  }

  @Field(() => DateTimeScalar, { description: 'When it was attached.' })
  get recordedAt(): string {
    return this.attachedAt;
  }
}

@ObjectType('FileEvidence', {
  implements: EvidenceType,
  description: 'A file kept outside the log.',
})
export class FileEvidence extends EvidenceType {
  constructor(
    state: Evidence,
    private readonly file: FileOf,
    attachedAt: Instant,
  ) {
    super(state, attachedAt);
  }

  @Field(() => String, { description: 'SHA-256 of the content in lower-case hexadecimal.' })
  get contentHash(): string {
    return this.file.contentHash;
  }

  @Field(() => String, { description: 'Media type such as image/jpeg.' })
  get mediaType(): string {
    return this.file.mediaType;
  }

  @Field(() => DecimalScalar, {
    description: 'Length in bytes, as text because it may exceed 32 bits.',
  })
  get byteLength(): string {
    return this.file.byteLength;
  }
}

@ObjectType('LinkEvidence', {
  implements: EvidenceType,
  description: 'A page published elsewhere.',
})
export class LinkEvidence extends EvidenceType {
  constructor(
    state: Evidence,
    private readonly address: string,
    attachedAt: Instant,
  ) {
    super(state, attachedAt);
  }

  @Field(() => String, { description: 'Address of the page, https only.' })
  get url(): string {
    return this.address;
  }
}

export const evidenceTypes = (
  evidence: readonly Evidence[],
  attachedAt: Instant,
): (FileEvidence | LinkEvidence)[] =>
  evidence.map((piece) =>
    piece.file === null
      ? new LinkEvidence(piece, piece.link ?? '', attachedAt)
      : new FileEvidence(piece, piece.file, attachedAt),
  );
