"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isThread = void 0;
const isThread = (conversationId) => conversationId.startsWith('19:');
exports.isThread = isThread;
