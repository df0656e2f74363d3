'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.isSettled = exports.signature = exports.clientName = exports.nameOf = void 0;
const dates_1 = require('../../dates');
const user_text_1 = require('../../user-text');
const nameOf = ({ names }, id) => (0, user_text_1.displayName)(names[id] ?? '–', 60);
exports.nameOf = nameOf;
const clientName = ({ allClients }, id) =>
  (0, user_text_1.displayName)(allClients.find((client) => client.id === id)?.name ?? id, 60);
exports.clientName = clientName;
const signature = (model, { by, at }) => [
  (0, exports.nameOf)(model, by),
  (0, dates_1.dateAndTime)(at, model.locale),
];
exports.signature = signature;
const isSettled = ({ assessment, tips }, duty) =>
  assessment.advices[duty].certain && !tips.some(({ alone }) => alone.includes(duty));
exports.isSettled = isSettled;
