import { z } from 'zod';
import { contentFields, typedTexts } from '../../projections/search/typedTexts';
import { eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { exampleOf } from '../../src/kernel/exampleOf';
import { EventMetadata, type DomainEvent, type Recorded } from '../../src/kernel/recordedEvent';
import { schemaNotes } from '../../src/kernel/schema';

/** Texts that are no content: what a person types there are codes and addresses, or the program wrote them. */
const noContent: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)id$|(Id|Ids|IdBefore|IdAfter)$/u, 'an id'],
  [/(^|\.)(code|policyField)$/u, 'a code of a list'],
  [/\.unit$/u, 'a code of a measure'],
  [/(contentHash|mediaType)$/u, 'what a file is'],
  [/(^|\.)link$/u, 'an address of a page'],
  [/(^|\.)displayName$/u, 'found by the name shown today: search/personNames'],
  [/^(commandHash|correlationId|commandId)$/u, 'written by the program'],
];

/** Events of streams that are no records and are never found. */
const ofNoRecord = ['HolidayDeclared', 'HolidayRevoked', 'HolidayReinstated', 'RuleEnacted'];

/** Paths of the text leaves of a shape; entries of lists and what may be null unwrapped. */
function textsOf(schema: z.ZodType, path: string): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return textsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return textsOf(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      textsOf(field, path === '' ? key : `${path}.${key}`),
    );
  // Both sides of a correction are texts of the field corrected.
  const field = path.replace(/\.(from|to)$/u, '');
  return schemaNotes.get(schema)?.graphql === 'String' ? [field] : [];
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

const leaves = [
  ...eventDefinitions.map(({ type, data }) => [type, textsOf(data, '')] as const),
  ['the metadata', textsOf(EventMetadata, '')] as const,
];

describe('the search covers every text that a person typed', () => {
  it.each(leaves)('%s: each text is content or says why not', (_type, paths) => {
    const unnamed = paths.filter(
      (path) =>
        !contentFields.has(nameOf(path)) && !noContent.some(([pattern]) => pattern.test(path)),
    );
    expect(unnamed).toEqual([]);
  });

  it('no field of the list has gone, and none is both', () => {
    const all = leaves.flatMap(([, paths]) => paths);
    for (const field of contentFields) {
      const named = all.filter((path) => nameOf(path) === field);
      expect([field, named.length > 0]).toEqual([field, true]);
      expect(named.filter((path) => noContent.some(([p]) => p.test(path)))).toEqual([]);
    }
  });

  it.each(eventDefinitions.filter(({ type }) => !ofNoRecord.includes(type)))(
    '$type: all its content is found',
    ({ type, data }) => {
      const metadata = exampleOf(EventMetadata) as EventMetadata;
      const example = exampleOf(data);
      const event = {
        type,
        data: example,
        metadata: { ...metadata, actor: { ...metadata.actor, role: 'SECRETARY' } },
      } as unknown as Recorded<DomainEvent>;
      const found = typedTexts(event, null) ?? '';
      const told = JSON.stringify(example);
      for (const path of textsOf(data, '').filter((each) => contentFields.has(nameOf(each)))) {
        const words = new RegExp(`"${nameOf(path)}":"([^"]+)"`, 'u').exec(told)?.[1];
        if (words !== undefined) expect(found).toContain(words);
      }
      expect(found).toContain('Ảnh hiện trường');
    },
  );

  it('what the program wrote is left out', () => {
    const metadata = exampleOf(EventMetadata) as EventMetadata;
    const event = {
      type: 'DeadlineRecalculated',
      data: { reason: 'Bổ sung ngày nghỉ 24/11' },
      metadata: { ...metadata, actor: { ...metadata.actor, role: 'SYSTEM' } },
    } as unknown as Recorded<DomainEvent>;
    expect(typedTexts(event, null)).toBeNull();
  });
});
