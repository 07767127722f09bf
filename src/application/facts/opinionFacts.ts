import type { Directory } from '../directory';
import { textOf } from './inputValue';

/** Fields of an opinion as it is entered that name offices. */
export const opinionOffices = ['deferToOfficeId', 'toOfficeId', 'answeredByOfficeId'] as const;

/** The input, and each of the opinions that it holds. */
export const withOpinions = (input: unknown): readonly unknown[] => [
  input,
  ...((input as { readonly opinions?: readonly unknown[] }).opinions ?? []),
];

/** Only commands that take an opinion away or out ask what was drawn from it. */
const asksWhatWasDrawn: ReadonlySet<string> = new Set(['markOpinionInError']);

export async function drawnFromOpinion(
  directory: Directory,
  { name, input }: { readonly name: string; readonly input: unknown },
): Promise<readonly string[]> {
  const [sourceId, opinionId] = [textOf(input, 'sourceId'), textOf(input, 'opinionId')];
  return sourceId === null || opinionId === null || !asksWhatWasDrawn.has(name)
    ? []
    : directory.drawnFrom(sourceId, opinionId);
}
