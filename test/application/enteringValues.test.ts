import { z } from 'zod';
import { parseInput } from '../../src/application/parseInput';
import { publicCommands } from '../../src/graphql/mutations';
import { schemaNotes } from '../../src/kernel/schema';

/** Leaves of an input with their path; lists, options and defaults unwrapped. */
function leavesOf(schema: z.ZodType, path: string): (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return leavesOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      leavesOf(field, `${path}.${key}`),
    );
  return [[path, schema]];
}

const leavesNamed = (...scalars: string[]) =>
  publicCommands.flatMap(({ name, input }) =>
    leavesOf(input, name).filter(([, leaf]) =>
      scalars.includes(schemaNotes.get(leaf)?.graphql ?? ''),
    ),
  );

const codeFor = (leaf: z.ZodType, value: unknown) => {
  const parsed = parseInput(leaf, value);
  return 'rejection' in parsed ? parsed.rejection.code : null;
};

describe('a date before 1900 enters nowhere', () => {
  it.each(leavesNamed('Date'))('%s', (_path, leaf) => {
    for (const date of ['0001-01-01', '0050-06-15', '0099-12-31', '1899-12-31'])
      expect(codeFor(leaf, date)).toBe('VALUE_OUT_OF_RANGE');
    expect(codeFor(leaf, '1900-01-01')).toBeNull();
  });

  it.each(leavesNamed('DateTime'))('%s', (_path, leaf) => {
    expect(codeFor(leaf, '1899-12-31T16:59:59.999Z')).toBe('VALUE_OUT_OF_RANGE');
    // 00:00 in Vietnam.
    expect(codeFor(leaf, '1899-12-31T17:00:00Z')).toBeNull();
  });
});

describe('a text has a limit wherever it enters', () => {
  it.each(leavesNamed('String', 'ID'))('%s', (_path, leaf) => {
    expect(codeFor(leaf, 'a'.repeat(200_001))).toMatch(
      /^(TEXT_TOO_LONG|EVIDENCE_INVALID|UNKNOWN_CODE|VALUE_OUT_OF_RANGE)$/,
    );
  });

  it('and so has every list', () => {
    const limits = (schema: z.ZodType, path: string): string[] => {
      if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
        return limits(schema.unwrap() as z.ZodType, path);
      if (schema instanceof z.ZodObject)
        return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
          limits(field, `${path}.${key}`),
        );
      if (!(schema instanceof z.ZodArray)) return [];
      const inner = limits(schema.element as z.ZodType, path);
      const tooMany = schema.safeParse(Array.from({ length: 10_001 })).error?.issues ?? [];
      return tooMany.some(({ code }) => code === 'too_big') ? inner : [path, ...inner];
    };
    expect(publicCommands.flatMap(({ name, input }) => limits(input, name))).toEqual([]);
  });
});
