"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trimMark = void 0;
exports.trimMark = ':';
