"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpActions = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
exports.helpActions = (0, contract_1.actionsOf)('house', {
    command: (0, contract_1.carrying)({ command: v4_1.z.string().max(40), words: contract_1.typedWords }),
});
