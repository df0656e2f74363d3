"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.holderLeave = void 0;
const holderLeave = (register, person) => ({
    to: register,
    flow: 'incident',
    command: 'holderLeave',
    payload: { person },
});
exports.holderLeave = holderLeave;
