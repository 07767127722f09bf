import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { features } from './scripts/featureFolders.cjs';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['test/**/*.ts'];

/** Folders whose results must follow from their arguments alone (style.md §5). */
const pure = [
  ...['kernel', 'records', 'i18n', ...features].map((folder) => `src/${folder}/**/*.ts`),
  'projections/**/*.ts',
];

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: name what is exported, in the file that defines it.',
};

const knowsNoClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time arrives with the command or the event.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Time arrives with the command or the event.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time arrives with the command or the event.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ids derive from the command; nothing here is random.',
  },
];

/** What the one way to a record makes; a new kind is there, so it is here. */
const oneWay = readFileSync(new URL('src/graphql/anyRecord.types.ts', import.meta.url), 'utf8');
const recordTypes = [...oneWay.matchAll(/\bnew (\w+)\(view/g)].map(([, name]) => name);

const oneWayToARecord = {
  selector: `NewExpression[callee.name=/^(${recordTypes.join('|')})$/]`,
  message:
    'A record is shown by its id from a view (anyRecord.types.ts), so that its moment counts.',
};

/** What alone may reach read models and the log; all else in src/graphql asks a view. */
const readGate = ['src/graphql/gate/**/*.ts', 'src/graphql/view.ts', 'src/graphql/context.ts'];

/** Names under which something behind the gate is held somewhere. */
const behindTheGate = [
  'database',
  'dependencies',
  'readModels',
  'readStream',
  'scope',
  'session',
  'store',
];
/** What lets more be seen than a reader may see, and the files that have a reason to. */
const withReason = {
  // Whoever wrote to a record is told what became of it.
  viewOfWritten: ['src/graphql/mutations.ts'],
  // What rows of a scope held is known to be seen.
  remember: ['src/graphql/connectionPage.ts', 'src/graphql/commitmentSheet.types.ts'],
};
/** Modules that read whatever they are told to; a slash has no place in a selector's pattern. */
const readers =
  '/(^|\\u002F)gate\\u002F|projections\\u002F(rows|keysetPage|statements|readModels|readSession|isReadable|readingScope)$|eventstore\\u002Fport$|^(node:)?module$/';
const asked = ['context', 'view', 'rows', 'records', 'dependencies'].join('|');

/** Every way in which code names a member. */
const memberNamed = (name) => [
  `MemberExpression[property.name=${name}]`,
  `MemberExpression[property.value=${name}]`,
  `MemberExpression > TemplateLiteral.property > TemplateElement[value.raw=${name}]`,
  `ObjectPattern > Property[key.name=${name}]`,
  `ObjectPattern > Property[key.value=${name}]`,
  `ObjectPattern > Property > TemplateLiteral.key > TemplateElement[value.raw=${name}]`,
];

/** @param reasons names of `withReason` that the file may use */
const throughTheGate = (reasons = []) => ({
  selector: [
    ...memberNamed(
      `/^(${[...behindTheGate, ...Object.keys(withReason)].filter((name) => !reasons.includes(name)).join('|')})$/`,
    ),
    // By a name that only the running program knows.
    `MemberExpression[computed=true][property.type!='Literal'][object.name=/^(${asked})$/]`,
    `MemberExpression[computed=true][property.type!='Literal'][object.property.name=/^(${asked})$/]`,
    "Identifier[name='Reflect']",
    'NewExpression[callee.name=/^(Views?|Rows)$/]',
    `:matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration)[source.value=${readers}]`,
    "ImportExpression[source.type!='Literal']",
  ].join(', '),
  message: 'Rows, records and events come from a view (src/graphql/view.ts), for its reader.',
});
const outsideTheGate = (...reasons) => ({
  'no-restricted-syntax': ['error', noBarrels, oneWayToARecord, throughTheGate(reasons)],
});
const filesWithReason = [...new Set(Object.values(withReason).flat())];
const reasonsOf = (file) =>
  Object.keys(withReason).filter((name) => withReason[name].includes(file));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'data/',
      'coverage/',
      'node_modules/',
      'test/architecture/fixture/',
      'src/web/api/schema.generated.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        console: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        performance: 'readonly',
        process: 'readonly',
        require: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    files: typescript,
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noBarrels],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A port's method is asynchronous for its callers' sake, whatever this adapter needs.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: pure,
    rules: { 'no-restricted-syntax': ['error', noBarrels, ...knowsNoClock] },
  },
  {
    files: ['src/graphql/**/*.ts'],
    ignores: ['src/graphql/anyRecord.types.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, oneWayToARecord] },
  },
  {
    files: ['src/graphql/**/*.ts'],
    ignores: [...readGate, 'src/graphql/anyRecord.types.ts'],
    rules: outsideTheGate(),
  },
  ...filesWithReason.map((file) => ({ files: [file], rules: outsideTheGate(...reasonsOf(file)) })),
  {
    files: ['src/graphql/anyRecord.types.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, throughTheGate()] },
  },
  {
    files: ['scripts/**/*.ts', 'src/cli/program.ts', 'test/golden/emitGoldenLog.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Two modules with one API, of which only one exists on a given Node; what is loaded only when used.
    files: [
      'src/sqlite/driver.ts',
      'src/eventstore/eventstoredb/onServer.ts',
      'src/cli/answering.ts',
    ],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/accounts/provider/openId.ts'],
    // What speaks plain HTTP is marked so to stand out; the settings let it be on this machine alone.
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
