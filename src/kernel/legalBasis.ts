import { z } from 'zod';
import { DateField, DateInput } from './dateFields';
import { namedInput } from './schema';
import { inputText, SHORT_TEXT, storedText } from './text';

/** A document that a rule, decision or record rests on (căn cứ). */
export const LegalBasis = z.strictObject({
  documentType: storedText('Quyết định').describe('Kind of document as written.'),
  symbol: storedText('322-QĐ/TU').describe('Number and symbol as written.'),
  issuedOn: DateField.nullable().describe('Day of issue; null when unknown.'),
  issuer: storedText('Tỉnh ủy Cà Mau').nullable().describe('Issuing body; null when unknown.'),
  provision: storedText('Điều 43').nullable().describe('Article, clause or point; null for all.'),
  isConfirmed: z.boolean().describe('Whether it was checked against the text in force.'),
});
export type LegalBasis = Readonly<z.infer<typeof LegalBasis>>;

export const LegalBasisInput = namedInput(
  'LegalBasisInput',
  'A document that something rests on.',
  {
    documentType: inputText(SHORT_TEXT, 'Quyết định').describe('Kind of document as written.'),
    symbol: inputText(SHORT_TEXT, '322-QĐ/TU').describe('Number and symbol as written.'),
    issuedOn: DateInput.optional().describe('Day of issue.'),
    issuer: inputText(SHORT_TEXT, 'Tỉnh ủy Cà Mau').optional().describe('Issuing body.'),
    provision: inputText(SHORT_TEXT, 'Điều 43').optional().describe('Article, clause or point.'),
    isConfirmed: z
      .boolean()
      .default(false)
      .describe('Whether it was checked against the text in force.'),
  },
);
export type LegalBasisInput = z.infer<typeof LegalBasisInput>;

export const legalBasisOf = (input: LegalBasisInput): LegalBasis => ({
  documentType: input.documentType,
  symbol: input.symbol,
  issuedOn: input.issuedOn ?? null,
  issuer: input.issuer ?? null,
  provision: input.provision ?? null,
  isConfirmed: input.isConfirmed,
});
