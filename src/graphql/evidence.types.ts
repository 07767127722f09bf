import { ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import { DateTimeScalar, DecimalScalar } from './scalars';
import { ClassificationEnum } from './sharedEnums';
import { Shows } from './shows';

type FileOf = NonNullable<Evidence['file']>;

@InterfaceType('Evidence', {
  description: 'Proof kept outside the log; the log holds only its hash or link (minh chứng).',
})
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the piece of evidence.' },
  caption: { type: () => String, about: 'What it shows.' },
  classification: { type: () => ClassificationEnum, about: 'Who may see it.' },
})
@Shows({
  recordedAt: { type: () => DateTimeScalar, from: 'attachedAt', about: 'When it was attached.' },
})
export abstract class EvidenceType {
  constructor(
    readonly state: Evidence,
    readonly attachedAt: Instant,
  ) {}
}

@ObjectType('FileEvidence', {
  implements: EvidenceType,
  description: 'A file kept outside the log.',
})
@Shows('file', {
  contentHash: { type: () => String, about: 'SHA-256 of the content in lower-case hexadecimal.' },
  mediaType: { type: () => String, about: 'Media type such as image/jpeg.' },
  byteLength: {
    type: () => DecimalScalar,
    about: 'Length in bytes, as text because it may exceed 32 bits.',
  },
})
export class FileEvidence extends EvidenceType {
  constructor(
    state: Evidence,
    readonly file: FileOf,
    attachedAt: Instant,
  ) {
    super(state, attachedAt);
  }
}

@ObjectType('LinkEvidence', {
  implements: EvidenceType,
  description: 'A page published elsewhere.',
})
@Shows({
  url: { type: () => String, from: 'address', about: 'Address of the page, https only.' },
})
export class LinkEvidence extends EvidenceType {
  constructor(
    state: Evidence,
    readonly address: string,
    attachedAt: Instant,
  ) {
    super(state, attachedAt);
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
