"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.absenceCards = exports.absenceActions = exports.personDownloads = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const typed_1 = require("../time/typed");
exports.personDownloads = (0, contract_1.namedBy)('person', ['own', 'other']);
exports.absenceActions = (0, contract_1.actionsOf)('absence', {
    add: (0, contract_1.carrying)({}, { from: contract_1.pickedDay, until: contract_1.pickedDay }),
    addFor: (0, contract_1.carrying)({}, { person: v4_1.z.string().max(200).default(''), fromFor: contract_1.pickedDay, untilFor: contract_1.pickedDay }),
    weekly: (0, contract_1.carrying)({}, {
        days: v4_1.z.string().max(40).default(''),
        weeklyFrom: v4_1.z
            .string()
            .max(40)
            .default('')
            .transform((typed) => (0, typed_1.typedDay)(typed) ?? ''),
    }),
    drop: (0, contract_1.carrying)({}, { id: v4_1.z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/) }),
    back: (0, contract_1.carrying)(),
});
exports.absenceCards = (0, contract_1.namedBy)('absence', ['own']);
