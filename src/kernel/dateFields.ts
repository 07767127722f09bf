import { z } from 'zod';
import type { Instant } from './instant';
import { parseInstant } from './instant';
import { enteringDate, localDateOf, parseLocalDate, type LocalDate } from './localDate';
import { leaf } from './schema';

/** Calendar date in Asia/Ho_Chi_Minh. The pattern is the stored shape; existence is checked too. */
export const DateField = leaf(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => parseLocalDate(text) !== null) as unknown as z.ZodType<LocalDate, LocalDate>,
  'Date',
  '2026-12-12' as LocalDate,
);

/** Instant in UTC. */
export const InstantField = leaf(
  z.string().refine((text) => parseInstant(text) !== null) as unknown as z.ZodType<
    Instant,
    Instant
  >,
  'DateTime',
  '2026-12-12T01:30:00.000Z' as Instant,
);

const outOfRange = { params: { rejection: 'VALUE_OUT_OF_RANGE' } };

/** A date as it enters: from 1900 on. What is stored already keeps its shape. */
export const DateInput = leaf(
  z.string().refine((text) => enteringDate(text) !== null, outOfRange) as unknown as z.ZodType<
    LocalDate,
    LocalDate
  >,
  'Date',
  '2026-12-12' as LocalDate,
);

/** An instant as it enters: on a day from 1900 on. */
export const InstantInput = leaf(
  z.string().refine((text) => {
    const parsed = parseInstant(text);
    return parsed !== null && enteringDate(localDateOf(parsed)) !== null;
  }, outOfRange) as unknown as z.ZodType<Instant, Instant>,
  'DateTime',
  '2026-12-12T01:30:00.000Z' as Instant,
);
