import { z } from 'zod';
import { Classification } from './classification';
import { DecimalField } from './decimal';
import { namesCitizenByNumber } from './refusedContent';
import { leaf, namedInput } from './schema';
import { inputText, isPlainlySeen, SHORT_TEXT, storedText } from './text';

const HASH = /^[0-9a-f]{64}$/;
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/;
const sample = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Proof kept outside the log: the log holds only its hash or link (minh chứng). */
export const Evidence = z.strictObject({
  id: storedText('evidence-1').describe('Identifies the piece of evidence.'),
  caption: storedText('Ảnh hiện trường').describe('What it shows.'),
  classification: Classification.describe('Who may see it.'),
  file: z
    .strictObject({
      contentHash: storedText(sample).describe('SHA-256 in lower-case hexadecimal.'),
      mediaType: storedText('image/jpeg').describe('Media type.'),
      byteLength: DecimalField.describe('Length in bytes.'),
    })
    .nullable()
    .describe('A file kept outside the log; null for a link.'),
  link: storedText('https://hoabinh.gov.vn/ket-luan')
    .nullable()
    .describe('Address of a published page; null for a file.'),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

const invalid = { params: { rejection: 'EVIDENCE_INVALID' } };

const FileEvidenceInput = namedInput(
  'FileEvidenceInput',
  'A file kept outside the log, named by its hash.',
  {
    contentHash: leaf(
      z.string().refine((text) => HASH.test(text), invalid),
      'String',
      sample,
    ).describe('SHA-256 in lower-case hexadecimal.'),
    mediaType: leaf(
      z.string().refine((text) => MEDIA_TYPE.test(text), invalid),
      'String',
      'image/jpeg',
    ).describe('Media type.'),
    byteLength: DecimalField.describe('Length in bytes.'),
  },
);

/** A link names a page and nobody's account: no user, no password, nothing unseen. */
function isHttps(text: string): boolean {
  if (text.length > 2_000 || !isPlainlySeen(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** More signs than stand inside of any number, so that parts of an address are not read as one. */
const PARTED = '|'.repeat(10);

/** What an address says in its parts: they number pages, and only a whole part is a number of a person. */
function saidIn(link: string): string {
  let said = link;
  try {
    said = decodeURIComponent(link);
  } catch {
    // What is no text of its own is looked at as it stands.
  }
  return said.replace(/(?<=\d)\.(?=\d)|[^\p{L}\p{M}\p{N}@._+]+/gu, PARTED);
}

export const EvidenceInput = namedInput(
  'EvidenceInput',
  'Evidence to attach: give exactly one of `file` and `link`.',
  {
    caption: inputText(SHORT_TEXT, 'Ảnh hiện trường').describe(
      "What it shows; no citizen's identity.",
    ),
    classification: Classification.default('INTERNAL').describe('Who may see it.'),
    file: FileEvidenceInput.optional().describe('A file kept outside the log.'),
    link: leaf(
      z
        .string()
        .refine(isHttps, { ...invalid, abort: true })
        .refine((text) => !namesCitizenByNumber(saidIn(text)), {
          params: { rejection: 'PERSONAL_DATA_REFUSED' },
        }),
      'String',
      'https://hoabinh.gov.vn/ket-luan',
    )
      .optional()
      .describe('Address of a published page, https only.'),
  },
);
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** Whether each piece names exactly one of file and link. */
export const isEvidenceComplete = (inputs: readonly EvidenceInput[]): boolean =>
  inputs.every((input) => (input.file === undefined) !== (input.link === undefined));

/** @param newId gives the id of the n-th piece, derived from the command. */
export const evidenceOf = (
  inputs: readonly EvidenceInput[],
  newId: (label: string) => string,
): Evidence[] =>
  inputs.map((input, index) => ({
    id: newId(`evidence-${index}`),
    caption: input.caption,
    classification: input.classification,
    file: input.file ?? null,
    link: input.link ?? null,
  }));
