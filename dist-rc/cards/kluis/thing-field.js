'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.lookedUpThing = exports.thingChoices = exports.mostOffered = void 0;
const contract_1 = require('../../services/kluis/contract');
const user_text_1 = require('../user-text');
exports.mostOffered = 25;
const thingChoices = (things) =>
  things.map(({ object, dossier }) => ({ title: (0, user_text_1.displayName)(dossier, 80), value: object }));
exports.thingChoices = thingChoices;
const lookedUpThing = (things, field) => ({
  type: 'lookedUp',
  dataset: contract_1.kluisSearches.things,
  choices: (0, exports.thingChoices)(things),
  ...field,
});
exports.lookedUpThing = lookedUpThing;
