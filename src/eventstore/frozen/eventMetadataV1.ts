/** Metadata of the first version, which was stored without saying its version. */
export interface EventMetadataV1 {
  readonly occurredOn: object;
  readonly actor: object;
  readonly commandId: string;
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly legalBasis: readonly object[];
  readonly evidence: readonly object[];
  readonly classification: string;
  readonly isSynthetic: boolean;
  readonly loaded: Readonly<Record<string, number>>;
}

/** Stands in the committed example of every event, whatever the newest version of metadata is. */
export const exampleOfMetadataV1: EventMetadataV1 = {
  occurredOn: {
    date: '2026-12-12',
    precision: 'DAY',
  },
  actor: {
    personId: 'person-7',
    officeId: 'office-5f0f7c1e-1111-5222-8333-444455556666',
    unitId: 'orgUnit-0a1b2c3d-1111-5222-8333-444455556666',
    role: 'SECRETARY',
    delegationId: '9d5f3a90-1111-5222-8333-444455556666',
  },
  commandId: '0a1b2c3d-1111-5222-8333-444455556666',
  commandHash: '3q2-7w',
  correlationId: '7d5f3a90-1111-4222-8333-444455556666',
  causationId: '9d5f3a90-1111-5222-8333-444455556666',
  legalBasis: [
    {
      documentType: 'Quyết định',
      symbol: '322-QĐ/TU',
      issuedOn: '2026-12-12',
      issuer: 'Tỉnh ủy Cà Mau',
      provision: 'Điều 43',
      isConfirmed: true,
    },
  ],
  evidence: [
    {
      id: 'evidence-1',
      caption: 'Ảnh hiện trường',
      classification: 'PUBLIC',
      file: {
        contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        mediaType: 'image/jpeg',
        byteLength: '87.7',
      },
      link: 'https://hoabinh.gov.vn/ket-luan',
    },
  ],
  classification: 'PUBLIC',
  isSynthetic: true,
  loaded: {
    key: 1,
  },
};
