"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statusOf = statusOf;
function statusOf(error) {
    const { statusCode } = (error ?? {});
    return typeof statusCode === 'number' ? statusCode : 0;
}
