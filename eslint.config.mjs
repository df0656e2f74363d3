import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as regexp } from 'eslint-plugin-regexp';
import { configs as typescript } from 'typescript-eslint';

/** Time has one door (services/clock.ts), so that tests own the clock. */
const noHiddenClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Take the time from the Clock that was passed in.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time from the Clock that was passed in.',
  },
];

/** What a person typed must never become part of a query (reliability §D3): the `odata` tag escapes it. */
const noUnescapedFilter = {
  selector: "Property[key.name='filter'] > :matches(TemplateLiteral, BinaryExpression)",
  message: 'Build filters with the odata tag of @azure/data-tables.',
};

/** Flows by the name that their verbs begin with, from the contracts themselves. */
const contracted = readdirSync('services')
  .map((room) => `services/${room}/contract.ts`)
  .filter((file) => existsSync(file))
  .flatMap((file) => /(?:actionsOf|namedBy)\('(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? []);

/** A verb that does not exist must not compile. */
const noVerbAsString = {
  selector: `Literal[value=/^(${contracted.join('|')})[.]\\w+$/]`,
  message: 'Take the name from the contract of the flow (services/<flow>/contract.ts).',
};

/** What shares a line only by being spread hides how long a thing is. */
const noHiddenSpread = {
  selector:
    'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression',
  message: 'Write them out.',
};

/** What needs the types is asked by oxlint (.oxlintrc.json), in a seventh of the time. */
export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.data/', 'coverage/', 'reports/', '.stryker-tmp/']),
  {
    files: ['**/*.ts'],
    extends: [typescript.recommended, regexp.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 330, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: "Import { z } from 'zod/v4', the version this house uses." }] },
      ],
      'no-restricted-syntax': ['error', ...noHiddenClock, noUnescapedFilter, noHiddenSpread],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['bot/**', 'cards/**', 'services/**'], rules: { 'no-console': 'error' } },
  {
    files: ['bot/**/*.ts', 'cards/**/*.ts'],
    ignores: ['cards/texts/**'],
    rules: {
      'no-restricted-syntax': ['error', ...noHiddenClock, noUnescapedFilter, noHiddenSpread, noVerbAsString],
    },
  },
  {
    files: ['services/clock.ts', 'test/support/**/*.ts', 'test/bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noUnescapedFilter, noHiddenSpread] },
  },
  // A catalogue is as long as what it names.
  {
    files: ['cards/texts/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
