"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tokenOf = void 0;
const tokenOf = ({ params }) => params.token ?? '';
exports.tokenOf = tokenOf;
