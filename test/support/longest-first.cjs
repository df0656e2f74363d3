const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Suites with a browser mostly wait, and take longest: started last, they would leave the other core idle. The others
 * are in jest's own order.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isDrawn = ({ context }) => context.config.displayName?.name === 'browser';
    const sorted = super.sort(tests);
    return [...sorted.filter(isDrawn), ...sorted.filter((each) => !isDrawn(each))];
  }
};
