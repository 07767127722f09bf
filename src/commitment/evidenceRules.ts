import { isEvidenceComplete, type EvidenceInput } from '../kernel/evidence';
import { refusal, type Refusal } from './decision';

/** Each piece is exactly one of a file's hash and a link. */
export const evidenceRefusal = (inputs: readonly EvidenceInput[] = []): Refusal =>
  isEvidenceComplete(inputs) ? null : refusal('EVIDENCE_INVALID', 'evidence');
