"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Inspection = void 0;
const node_crypto_1 = require("node:crypto");
const content_1 = require("./content");
const model_1 = require("./model");
class Inspection {
    promised;
    hash = (0, node_crypto_1.createHash)('sha256');
    bytes = 0;
    wide = false;
    type = null;
    constructor(promised) {
        this.promised = promised;
    }
    look(block) {
        this.bytes += block.length;
        if (this.bytes > model_1.mostEvidenceBytes)
            return 'size';
        this.hash.update(block);
        if (this.type !== null)
            return (0, content_1.isPlain)(this.type) && !(0, content_1.isText)(block, this.wide) ? 'content' : null;
        const type = (0, content_1.typeOfContent)(block, this.promised);
        if (type === 'page')
            return 'unreachable';
        this.wide = (0, content_1.isWide)(block);
        this.type = type;
        return type === null ? 'content' : null;
    }
    result() {
        return this.type && { type: this.type, bytes: this.bytes, sha256: this.hash.digest('hex') };
    }
}
exports.Inspection = Inspection;
