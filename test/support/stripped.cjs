const { readFileSync } = require('node:fs');
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

/**
 * Lets Node load the code of this house. A card stands beside its template, under the same name: code is looked for first.
 * @param read gives the code of a file without its types.
 */
function loadTypeScript(read = (file) => strip(readFileSync(file, 'utf8'), file)) {
  const { extensions } = require;
  const ofData = extensions['.json'];
  delete extensions['.json'];
  extensions['.ts'] = (module, file) => module._compile(read(file), file);
  extensions['.json'] = ofData;
}

/** A transformer of Jest, too. */
module.exports = { strip, loadTypeScript, process: (source, file) => ({ code: strip(source, file) }) };
