const { transform } = require('sucrase');

/**
 * A TypeScript file as Node runs it. Types are checked by tsc, so here they are only left out; each line stays the line
 * it was, so that stacks need no map.
 */
const strip = (source, file) =>
  transform(source, {
    filePath: file,
    transforms: ['typescript', 'imports'],
    preserveDynamicImport: true,
    disableESTransforms: true,
  }).code;

/** A transformer of Jest, too. */
module.exports = { strip, process: (source, file) => ({ code: strip(source, file) }) };
