"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayField = exports.packPrompt = void 0;
const contract_1 = require("../../services/register/contract");
const elements_1 = require("./elements");
const fields_1 = require("./fields");
const packPrompt = (period, { register, shared }) => ({
    title: register.pack.make,
    style: 'default',
    fields: [
        (0, elements_1.fieldElement)((0, exports.dayField)('from', register.exportFrom, period.from, shared.checkField)),
        (0, elements_1.fieldElement)((0, exports.dayField)('until', register.exportUntil, period.until, shared.checkField)),
    ],
    buttons: [(0, elements_1.button)(register.pack.send, contract_1.registerActions.pack, {}, { style: 'positive' })],
});
exports.packPrompt = packPrompt;
const dayField = (id, label, value, errorMessage) => (0, fields_1.dateInput)({ id, label, value, errorMessage });
exports.dayField = dayField;
