"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.not = exports.any = exports.all = void 0;
const all = (...truths) => truths.includes(false) ? false : truths.includes(null) ? null : true;
exports.all = all;
const any = (...truths) => truths.includes(true) ? true : truths.includes(null) ? null : false;
exports.any = any;
const not = (truth) => (truth === null ? null : !truth);
exports.not = not;
