'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.isRefusal = exports.mailedTo = exports.mailTo = exports.mailbox = void 0;
exports.mailbox = '@mail';
const mailTo = (person) => `${exports.mailbox}:${person}`;
exports.mailTo = mailTo;
const mailedTo = (recipient) =>
  recipient.startsWith(`${exports.mailbox}:`) ? recipient.slice(exports.mailbox.length + 1) : null;
exports.mailedTo = mailedTo;
const isRefusal = (outcome) => 'refused' in outcome;
exports.isRefusal = isRefusal;
