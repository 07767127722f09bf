import { registerEnumType } from 'type-graphql';
import { allDeadlineRules } from '../../projections/deadlineRules/queries';
import { commandWords } from '../i18n/commandWords';
import { englishRuleTitles } from '../calendar/ruleTitles';
import { measures } from '../kernel/measure';
import { policyFields } from '../kernel/policyField';
import type { Words } from '../kernel/schema';
import { enumNames, wordsOfEnum } from './graphqlEnum';
import type { View } from './view';

/** A code with its names. */
export interface NamedCode extends Words {
  readonly code: string;
}

interface List {
  readonly about: string;
  readonly codes: (view: View) => readonly NamedCode[];
}

const commands: readonly NamedCode[] = Object.entries(commandWords).map(([code, words]) => ({
  code,
  ...words,
}));

/** The official list, then the enums of this schema: `COMMITMENT_STATUS` for CommitmentStatus. */
const lists = new Map<string, List>([
  ['FIELD', { about: 'Fields of work (lĩnh vực).', codes: () => policyFields }],
  ['MEASURE', { about: 'Units of measure (đơn vị tính).', codes: () => measures }],
  ['COMMAND', { about: 'Commands, by the names of their mutations.', codes: () => commands }],
  ['DEADLINE_RULE', { about: 'Deadline rules.', codes: rulesAt }],
]);

/** The `CodeList` of the API: complete once the lists are registered. */
export const CodeListEnum: Record<string, string> = {};
export type CodeList = string;

function rulesAt(view: View): readonly NamedCode[] {
  return allDeadlineRules(view.rows).map(({ code, versions }) => ({
    code,
    vi: versions.at(-1)?.title ?? code,
    en: englishRuleTitles[code] ?? code,
  }));
}

const listNamed = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

const entriesOf = (type: string): readonly NamedCode[] =>
  Object.entries(wordsOfEnum(type) ?? {}).map(([code, { vi, en }]) => ({ code, vi, en }));

/** Before the schema is built, when every enum has been named. */
export function registerCodeLists(): void {
  for (const type of enumNames())
    lists.set(listNamed(type), { about: `Values of ${type}.`, codes: () => entriesOf(type) });
  for (const name of lists.keys()) CodeListEnum[name] = name;
  registerEnumType(CodeListEnum, {
    name: 'CodeList',
    description: 'Lists of codes kept as data.',
    valuesConfig: Object.fromEntries(
      [...lists].map(([name, { about }]) => [name, { description: about }]),
    ),
  });
}

export const codesIn = (list: CodeList, view: View): readonly NamedCode[] =>
  lists.get(list)?.codes(view) ?? [];
