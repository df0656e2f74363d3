"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wasChanged = exports.versionOf = void 0;
const node_crypto_1 = require("node:crypto");
const node_util_1 = require("node:util");
const versionOf = (facts) => (0, node_crypto_1.createHash)('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
exports.versionOf = versionOf;
const wasChanged = (stored, seen, wanted) => (0, exports.versionOf)(stored) !== seen && !(0, node_util_1.isDeepStrictEqual)(stored, wanted);
exports.wasChanged = wasChanged;
