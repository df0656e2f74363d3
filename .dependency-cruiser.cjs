/**
 * The arrows of architecture §2, checked on every test run (and themselves tested in test/deployment/arrows.test.ts):
 * bot → cards → (types of) services, and bot → services.
 */

const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Rooms of services with a model of their own and a flow of the same name. */
const flows = readdirSync(join(__dirname, 'services')).filter((room) =>
  [`services/${room}/model.ts`, `bot/flows/${room}.ts`].every((file) => existsSync(join(__dirname, file))),
);
const flow = `(${flows.join('|')})`;
const legacyTeams = '(^|/)node_modules/(botbuilder|botframework|@microsoft/teams-ai)';
const npm = (name) => `(^|/)node_modules/${name}/`;

/** Libraries we expect to replace one day, or that hold power: one file knows each of them. */
const oneFileEach = ['@microsoft/teams-ai', 'node-cron', 'adaptivecards-templating', 'nodemailer', 'restify'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Modules that need each other, if only for a type, are one module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-rooms',
      comment: 'The same for folders: whoever takes one out of the house knows what comes along.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(bot|cards|services)' },
      to: { circular: true },
    },
    {
      name: 'rooms-know-no-root',
      comment: 'What stands directly in `bot/` puts the rooms together, and no room needs it.',
      severity: 'error',
      from: { path: '^bot/[^/]+/' },
      to: { path: '^bot/[^/]+$' },
    },
    {
      name: 'services-know-no-surface',
      comment: 'The domain knows neither Teams nor what people see.',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: ['^(bot|cards)/', legacyTeams, npm('restify'), npm('adaptivecards-templating')] },
    },
    {
      name: 'cards-know-no-bot',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: ['^bot/', legacyTeams, npm('@azure'), npm('restify')] },
    },
    {
      name: 'cards-use-only-types-and-contracts-of-services',
      comment: 'A contract is the one file of a flow whose values cards may use.',
      severity: 'error',
      from: { path: '^cards/' },
      to: {
        path: '^services/',
        pathNot: ['^services/contract[.]ts$', '^services/[^/]+/contract[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'product-knows-no-tools',
      comment:
        'What runs at the customer needs neither the tests, nor the launcher, nor development packages.',
      severity: 'error',
      from: { path: '^(bot|cards|services)/' },
      to: { path: '^(test|deployment)/' },
    },
    {
      name: 'product-needs-no-development-packages',
      severity: 'error',
      from: { path: '^(bot|cards|services)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'flows-are-strangers',
      comment: 'Flows meet only through what they declare in their descriptors (architecture §2).',
      severity: 'error',
      from: { path: `^(bot/flows|cards|services)/${flow}/` },
      to: { path: `^(?:bot/flows|cards|services)/${flow}/`, pathNot: '^(?:bot/flows|cards|services)/$2/' },
    },
    {
      name: 'botbuilder-only-in-bot',
      severity: 'error',
      from: { pathNot: '^(bot|test)/' },
      to: { path: legacyTeams },
    },
    {
      name: 'storage-only-in-the-ledger',
      severity: 'error',
      from: { pathNot: '^(services/ledger|test)/' },
      to: { path: npm('@azure/data-tables') },
    },
    ...oneFileEach.map((name) => ({
      name: `one-file-imports-${name.replaceAll('/', '-').replaceAll('@', '')}`,
      severity: 'error',
      from: { pathNot: '^test/' },
      module: { path: npm(name), numberOfDependentsMoreThan: 1 },
    })),
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What the launcher and a test run once it is built; its sources are what is checked.
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'types'],
    },
  },
};
