const OutsideEnvironment = require('./outside-environment.cjs');

/** A machine in Tokyo. Set outside the sandbox of the tests, for only there does it move the clock's zone. */
module.exports = class TokyoEnvironment extends OutsideEnvironment {
  constructor(config, context) {
    super(config, context);
    this.before = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ;
    else process.env.TZ = this.before;
    await super.teardown();
  }
};
