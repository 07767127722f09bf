import type { z } from 'zod';
import type { Rejection } from '../kernel/rejection';

/** Either the parsed input or the first thing wrong with it. */
export type ParsedInput<T> = { readonly input: T } | { readonly rejection: Rejection };

type Issue = z.core.$ZodIssue;

/** Null and absent mean the same to us: what GraphQL writes as null is taken out, at every depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

const isTooLong = (issue: Issue) => issue.code === 'too_big' && issue.origin === 'string';

function codeOf(issue: Issue, input: unknown): string {
  const params = issue.code === 'custom' ? issue.params : undefined;
  if (typeof params?.['rejection'] === 'string') return params['rejection'];
  if (valueAt(input, issue.path) === undefined) return 'FIELD_REQUIRED';
  if (isTooLong(issue)) return 'TEXT_TOO_LONG';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'LIST_EMPTY';
  return 'VALUE_OUT_OF_RANGE';
}

/** The limit that was passed, where there is one (R50). */
function limitOf(issue: Issue): Rejection['values'] {
  if (issue.code === 'custom') return issue.params?.['values'] as Rejection['values'];
  if (issue.code === 'too_big')
    return { [isTooLong(issue) ? 'limit' : 'maximum']: Number(issue.maximum) };
  return issue.code === 'too_small' && issue.origin !== 'array'
    ? { minimum: Number(issue.minimum) }
    : undefined;
}

function fieldOf(issue: Issue): string | null {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  return path.length === 0 ? null : path.map(String).join('.');
}

/** Parses what arrived: the command's own schema is the only validation there is. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): ParsedInput<z.output<S>> {
  const input = withoutNulls(raw);
  const result = schema.safeParse(input);
  if (result.success) return { input: result.data };
  const issue = result.error.issues[0];
  if (issue === undefined) return { rejection: { code: 'VALUE_OUT_OF_RANGE', field: null } };
  const rejection = { code: codeOf(issue, input), field: fieldOf(issue) };
  const values = limitOf(issue);
  return { rejection: values === undefined ? rejection : { ...rejection, values } };
}
