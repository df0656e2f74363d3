const OneRealm = require('./one-realm.cjs');

/** A machine in Tokyo. */
module.exports = class TokyoEnvironment extends OneRealm {
  constructor(config, context) {
    super(config, context);
    process.env.TZ = 'Asia/Tokyo';
  }
};
