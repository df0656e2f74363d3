"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createLog = createLog;
exports.describeError = describeError;
const pino_1 = require("pino");
function createLog(level, destination) {
    const options = { level, base: null, serializers: { err: describeError } };
    return destination ? (0, pino_1.pino)(options, destination) : (0, pino_1.pino)(options);
}
function describeError(error) {
    if (!(error instanceof Error))
        return { name: typeof error };
    const { code, statusCode } = error;
    return {
        name: error.name,
        ...(typeof code === 'string' && /^\w{1,60}$/.test(code) ? { code } : {}),
        ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
        stack: placesOf(error),
    };
}
const placesOf = ({ stack }) => (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
