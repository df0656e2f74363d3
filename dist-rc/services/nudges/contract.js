"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.summaryCards = exports.summaryActions = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
exports.summaryActions = (0, contract_1.actionsOf)('digest', {
    view: (0, contract_1.carrying)(),
    snooze: (0, contract_1.carrying)(),
    open: (0, contract_1.carrying)({ record: v4_1.z.string().regex(/^(?:(?:KS|DOC)-\d{4,9}|(?:INC|OEF)-\d{4}-\d{4,9})$/) }),
});
exports.summaryCards = (0, contract_1.namedBy)('digest', ['day']);
