"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chainName = chainName;
function chainName(register, { registerStanding: { chain } }) {
    const [kind = '', ...of] = register.split('|');
    return [chain[kind] ?? kind, ...of].join(' ');
}
