/** All lint of this house. By itself oxlint finds only an `.mts`, which Node 20 does not load: it is told (`-c`). */
import { configs as regexp } from 'eslint-plugin-regexp';

/** What is refused wherever it stands, as typescript-eslint recommends it. */
const recommended = [
  'no-control-regex',
  'no-misleading-character-class',
  'no-regex-spaces',
  'no-var',
  'prefer-const',
  'prefer-regex-literals',
  'prefer-rest-params',
  'prefer-spread',
  'typescript/ban-ts-comment',
  'typescript/no-array-constructor',
  'typescript/no-duplicate-enum-values',
  'typescript/no-empty-object-type',
  'typescript/no-explicit-any',
  'typescript/no-extra-non-null-assertion',
  'typescript/no-misused-new',
  'typescript/no-namespace',
  'typescript/no-non-null-asserted-optional-chain',
  'typescript/no-require-imports',
  'typescript/no-this-alias',
  'typescript/no-unnecessary-type-constraint',
  'typescript/no-unsafe-declaration-merging',
  'typescript/no-unsafe-function-type',
  'typescript/no-unused-expressions',
  'typescript/no-wrapper-object-types',
  'typescript/prefer-as-const',
  'typescript/prefer-namespace-keyword',
  'typescript/triple-slash-reference',
];

/** Faults that only types show, such as a promise nobody awaits. */
const byTypes = [
  'typescript/await-thenable',
  'typescript/no-array-delete',
  'typescript/no-base-to-string',
  'typescript/no-duplicate-type-constituents',
  'typescript/no-floating-promises',
  'typescript/no-for-in-array',
  'typescript/no-implied-eval',
  'typescript/no-misused-promises',
  'typescript/no-redundant-type-constituents',
  'typescript/no-unnecessary-type-assertion',
  'typescript/no-unsafe-argument',
  'typescript/no-unsafe-assignment',
  'typescript/no-unsafe-call',
  'typescript/no-unsafe-enum-comparison',
  'typescript/no-unsafe-member-access',
  'typescript/no-unsafe-return',
  'typescript/no-unsafe-unary-minus',
  'typescript/only-throw-error',
  'typescript/prefer-promise-reject-errors',
  'typescript/restrict-plus-operands',
  'typescript/unbound-method',
];

const errors = (rules) => Object.fromEntries(rules.map((rule) => [rule, 'error']));
const ofRegexp = Object.entries(regexp.recommended.rules).filter(([rule]) => rule.startsWith('regexp/'));
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default {
  plugins: ['eslint', 'typescript'],
  jsPlugins: ['eslint-plugin-regexp', './deployment/house-rules.mjs'],
  categories: { correctness: 'off' },
  options: { typeAware: true },
  ignorePatterns: ['**/*.js', '**/*.cjs', '**/*.mjs', 'dist/**', 'reports/**', '.data/**', '.stryker-tmp/**'],
  rules: {
    ...errors(recommended),
    ...errors(byTypes),
    ...Object.fromEntries(ofRegexp),
    'regexp/no-super-linear-move': 'error',
    'typescript/restrict-template-expressions': [
      'error',
      { allowAny: true, allowBoolean: true, allowNullish: true, allowNumber: true, allowRegExp: true },
    ],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/no-non-null-assertion': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    eqeqeq: 'error',
    'max-lines': lines(330),
    'max-lines-per-function': lines(50),
    'no-restricted-imports': [
      'error',
      { paths: [{ name: 'zod', message: "Import { z } from 'zod/v4', the version this house uses." }] },
    ],
    'house/no-hidden-clock': 'error',
    'house/no-unescaped-filter': 'error',
    'house/no-hidden-spread': 'error',
  },
  overrides: [
    { files: ['bot/**', 'cards/**', 'services/**'], rules: { 'no-console': 'error' } },
    {
      files: ['bot/**/*.ts', 'cards/**/*.ts'],
      excludeFiles: ['cards/texts/**'],
      rules: { 'house/no-verb-as-string': 'error' },
    },
    {
      files: ['services/clock.ts', 'test/support/**/*.ts', 'test/bench/**/*.ts'],
      rules: { 'house/no-hidden-clock': 'off' },
    },
    // A catalogue is as long as what it names.
    { files: ['cards/texts/**/*.ts'], rules: { 'max-lines': lines(400) } },
    { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  ],
};
