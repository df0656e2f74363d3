/**
 * In the place of a file of a library that only computes: the same file, as it is outside the sandbox. Nothing that keeps
 * anything between calls may be among them (keys of the channel, connections), nor what makes dates or errors, which are
 * known by their class.
 */
const libraries = [
  'adaptive-expressions',
  'adaptivecards-templating',
  'antlr4ts',
  'astronomia',
  'botbuilder-dialogs',
  'botframework-schema',
  'date-holidays',
  'date-holidays-parser',
  'entities',
  'fontkit',
  'lodash',
  'mime-db',
  'mime-types',
  'semver',
  'sshpk',
  'tr46',
  'uuid',
  'yaml',
  'zod',
  '@microsoft/recognizers-[a-z-]+',
];

module.exports = {
  /** Of their files; for Jest's configuration. */
  pattern: `/node_modules/(?:${libraries.join('|')})/`,
  process: (_source, file) => ({
    code: `module.exports = globalThis.requireOutside(${JSON.stringify(file)});`,
  }),
  getCacheKey: (_source, file) => `outside ${file}`,
};
