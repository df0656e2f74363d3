"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsOrGone = void 0;
const wordsOrGone = (text, { incident }) => text === '' ? incident.stripped : text;
exports.wordsOrGone = wordsOrGone;
