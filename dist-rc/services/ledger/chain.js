"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.saltedHash = exports.chainOrigin = exports.plainDigest = exports.rowDigest = exports.sealTo = exports.isSeal = void 0;
exports.linkTo = linkTo;
const node_crypto_1 = require("node:crypto");
const canonicalize_1 = __importDefault(require("canonicalize"));
const isSeal = (link) => 'rows' in link;
exports.isSeal = isSeal;
const sealTo = (previous, sequence, covers) => ({ ...covers, previous, hash: sha256([previous, sequence, covers]) });
exports.sealTo = sealTo;
const rowDigest = (salt, key, value) => sha256([salt, key, value]);
exports.rowDigest = rowDigest;
const plainDigest = (value) => sha256(value);
exports.plainDigest = plainDigest;
exports.chainOrigin = '0'.repeat(64);
function linkTo(previous, sequence, entry, digest) {
    return { entry, digest, previous, hash: sha256([previous, sequence, entry, digest]) };
}
const saltedHash = (salt, payload) => sha256([salt, payload]);
exports.saltedHash = saltedHash;
const sha256 = (value) => (0, node_crypto_1.createHash)('sha256')
    .update((0, canonicalize_1.default)(value) ?? '')
    .digest('hex');
