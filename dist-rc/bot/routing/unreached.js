"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.calledInVain = void 0;
const calledInVain = ({ row, outcome }) => outcome.kind === 'refused' && outcome.closed === true && row.post ? row.person : null;
exports.calledInVain = calledInVain;
