"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulesVersion = void 0;
exports.rulesVersion = '2026-11-27 (2)';
