"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isUnauthorized = exports.isBrokenOff = exports.NotSent = void 0;
exports.outcomeOfFailure = outcomeOfFailure;
class NotSent extends Error {
    name = 'NotSent';
}
exports.NotSent = NotSent;
const notSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SSL|CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/;
function outcomeOfFailure(error, how, now) {
    if (error instanceof NotSent)
        return { kind: 'notDelivered' };
    const { status, code, retryAfter } = readThrown(error);
    if (status === null) {
        return notSent.test(code) || how === 'update' ? { kind: 'notDelivered' } : { kind: 'unknown' };
    }
    if (status === 429 || status === 412)
        return notDelivered(retryAfter, now);
    if (status === 404)
        return { kind: 'gone' };
    if (status === 408 || status >= 500)
        return how === 'update' ? { kind: 'notDelivered' } : { kind: 'unknown' };
    const refused = { kind: 'refused', code: code || `Http${status}` };
    return status === 403 ? { ...refused, closed: true } : refused;
}
function notDelivered(retryAfter, now) {
    if (retryAfter === null)
        return { kind: 'notDelivered' };
    const seconds = Number(retryAfter);
    const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(retryAfter) - now.getTime();
    return Number.isFinite(wait)
        ? { kind: 'notDelivered', retryAfterMs: Math.max(0, wait) }
        : { kind: 'notDelivered' };
}
const isBrokenOff = (error) => {
    const { status, code } = readThrown(error);
    return status === null && ['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(code);
};
exports.isBrokenOff = isBrokenOff;
const isUnauthorized = (error) => readThrown(error).status === 401;
exports.isUnauthorized = isUnauthorized;
function readThrown(error) {
    const thrown = (typeof error === 'object' && error !== null ? error : {});
    const named = codeIn(thrown.response?.bodyAsText) ?? thrown.code;
    return {
        status: typeof thrown.statusCode === 'number' ? thrown.statusCode : null,
        code: typeof named === 'string' ? named : '',
        retryAfter: thrown.response?.headers?.get?.('retry-after') ?? null,
    };
}
function codeIn(body) {
    try {
        const { subCode, error } = JSON.parse(String(body));
        return subCode ?? error?.code;
    }
    catch {
        return undefined;
    }
}
