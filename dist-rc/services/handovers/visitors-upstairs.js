"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitorsUpstairs = void 0;
const visitorsUpstairs = (since) => ({
    to: 'kluis',
    flow: 'kluis',
    command: 'visitors',
    payload: { since },
});
exports.visitorsUpstairs = visitorsUpstairs;
