"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namedBy = exports.actionsOf = exports.typedWords = exports.remarkLength = exports.pickedDay = exports.sending = exports.sealed = exports.carrying = void 0;
const v4_1 = require("zod/v4");
const typed_1 = require("./time/typed");
const carrying = (carried = {}, asked = {}) => {
    const shape = { ...carried, ...asked };
    return { data: v4_1.z.object(shape), names: Object.keys(shape), asked: Object.keys(asked) };
};
exports.carrying = carrying;
exports.sealed = v4_1.z.string().max(2_000);
const sending = (carried = {}) => {
    const shape = { token: exports.sealed, ...carried };
    const data = v4_1.z.looseObject(shape);
    return { data };
};
exports.sending = sending;
exports.pickedDay = v4_1.z
    .string()
    .max(40)
    .transform((typed, context) => {
    const day = (0, typed_1.typedDay)(typed);
    if (day === null)
        context.addIssue({ code: 'custom', message: 'this is no day' });
    return day ?? v4_1.z.NEVER;
});
exports.remarkLength = 2_000;
exports.typedWords = v4_1.z.string().max(20_000).default('');
const actionsOf = (flow, actions) => Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, { ...action, verb: `${flow}.${name}` }]));
exports.actionsOf = actionsOf;
const namedBy = (flow, names) => Object.fromEntries(names.map((name) => [name, `${flow}.${name}`]));
exports.namedBy = namedBy;
