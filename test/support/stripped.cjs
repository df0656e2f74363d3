const { readFileSync } = require('node:fs');
const { transform } = require('sucrase');

/**
 * A TypeScript file as Node runs it. tsc checks the types, so here they are only removed; line numbers stay the same,
 * so that stacks need no map.
 */
const strip = (source, file) =>
  transform(source, {
    filePath: file,
    transforms: ['typescript', 'imports'],
    preserveDynamicImport: true,
    disableESTransforms: true,
  }).code;

/**
 * Lets Node load the code of this house. A card is next to its template, under the same name: code is looked for first.
 * @param read returns the code of a file without its types.
 */
function loadTypeScript(read = (file) => strip(readFileSync(file, 'utf8'), file)) {
  const { extensions } = require;
  const ofData = extensions['.json'];
  delete extensions['.json'];
  extensions['.ts'] = (module, file) => module._compile(read(file), file);
  extensions['.json'] = ofData;
}

/** Also a transformer for Jest. */
module.exports = { strip, loadTypeScript, process: (source, file) => ({ code: strip(source, file) }) };
