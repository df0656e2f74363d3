"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataOf = exports.doerName = exports.nameOf = exports.isAskedToFetch = exports.isIn = void 0;
const user_text_1 = require("../user-text");
const isIn = (model, ...statuses) => statuses.some((status) => status === model.visit.status);
exports.isIn = isIn;
const isAskedToFetch = (model) => (0, exports.isIn)(model, 'arrived') &&
    model.visit.answer?.kind === 'colleague' &&
    model.visit.answer.escort === model.person;
exports.isAskedToFetch = isAskedToFetch;
const nameOf = ({ names }, person) => (0, user_text_1.displayName)(names[person] ?? '–', 60);
exports.nameOf = nameOf;
const doerName = (model, by, { visit }) => 'person' in by ? (0, exports.nameOf)(model, by.person) : visit.aDesk;
exports.doerName = doerName;
const dataOf = ({ visit }) => ({ location: visit.location, visit: visit.id });
exports.dataOf = dataOf;
