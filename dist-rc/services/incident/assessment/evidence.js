"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.written = exports.once = exports.only = exports.known = void 0;
const questions_1 = require("./questions");
const known = (answers, id, ...options) => ((0, questions_1.isOpen)(answers, id) ? null : (0, questions_1.says)(answers, id, ...options));
exports.known = known;
const only = (answers, id, ...options) => (0, questions_1.isOpen)(answers, id)
    ? null
    : (answers[id] ?? []).every((value) => options.includes(value));
exports.only = only;
const once = (answers, id, ...options) => (answers[id] === undefined ? false : (0, exports.known)(answers, id, ...options));
exports.once = once;
const written = (answers, id) => (0, questions_1.isOpen)(answers, id) ? null : true;
exports.written = written;
