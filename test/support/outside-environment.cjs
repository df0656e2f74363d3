const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const compiledBy = new Map();
const compileAnew = vm.compileFunction;

/**
 * Jest compiles every module anew for every suite (a third of what a suite takes to load). A script is compiled once a
 * process here and bound to each sandbox, so that what V8 made of it, and makes of its functions later, serves them all.
 * A dynamic import needs Jest's own way: nothing here has one that runs without `--experimental-vm-modules`.
 */
vm.compileFunction = (code, parameters, { filename, parsingContext, ...others }) => {
  if (parsingContext === undefined) return compileAnew(code, parameters, { filename, ...others });
  const head = `(function (${parameters.join(',')}) {`;
  const known = compiledBy.get(filename);
  const compiled =
    known?.code === code
      ? known
      : { code, script: new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length }) };
  compiledBy.set(filename, compiled);
  return compiled.script.runInContext(parsingContext);
};

/**
 * Node, with a way out of the sandbox for libraries that only compute (`outside.cjs`): outside they are loaded once a
 * process and stay compiled, where the sandbox would load them anew for each of a hundred suites.
 */
module.exports = class OutsideEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireOutside = require;
  }
};
