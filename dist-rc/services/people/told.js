"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.telling = exports.toldKey = exports.toldView = void 0;
const keys_1 = require("../ledger/keys");
exports.toldView = 'admin.told';
const toldKey = (person) => keys_1.rowKeys.beside(`told|${person}`);
exports.toldKey = toldKey;
const telling = (people, told) => ({
    rows: people.map((person) => ({ key: (0, exports.toldKey)(person), value: told })),
    messages: people.map((person) => ({
        person,
        view: exports.toldView,
        class: 'operational',
        as: { kind: 'post', alone: true },
        follows: 'item',
    })),
});
exports.telling = telling;
