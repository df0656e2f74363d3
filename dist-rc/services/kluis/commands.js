"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanMatters = void 0;
exports.loanMatters = ['lost', 'late'];
