"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.idempotencyKeyOf = void 0;
exports.sealToken = sealToken;
exports.readToken = readToken;
const node_crypto_1 = require("node:crypto");
const v4_1 = require("zod/v4");
const keys_1 = require("../ledger/keys");
const shape = v4_1.z.object({
    form: v4_1.z.string(),
    partition: v4_1.z.string(),
    record: v4_1.z.string(),
    issuedAt: v4_1.z.iso.datetime(),
    nonce: v4_1.z.string(),
    variant: v4_1.z.string(),
    named: v4_1.z.literal(true).optional(),
});
const day = 24 * 3_600_000;
const lifeMs = day;
const rememberedMs = keys_1.inputsKeptMs - day;
function sealToken(token, person, key) {
    const body = Buffer.from(JSON.stringify(token)).toString('base64url');
    return `${body}.${macOf(body, person, key)}`;
}
function readToken(text, form, person, accepted, now) {
    const [body, mac] = text.split('.');
    if (body === undefined || mac === undefined)
        return { kind: 'forged' };
    if (!accepted.some((key) => sameMac(mac, macOf(body, person, key))))
        return { kind: 'forged' };
    const token = shape.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    if (!token.success || token.data.form !== form)
        return { kind: 'forged' };
    const age = now.getTime() - Date.parse(token.data.issuedAt);
    const kind = age > rememberedMs ? 'forgotten' : age > lifeMs ? 'expired' : 'valid';
    return { kind, token: token.data };
}
const macOf = (body, person, key) => (0, node_crypto_1.createHmac)('sha256', key).update(`${body}\n${person}`).digest('base64url');
function sameMac(given, expected) {
    const [left, right] = [Buffer.from(given), Buffer.from(expected)];
    return left.length === right.length && (0, node_crypto_1.timingSafeEqual)(left, right);
}
const idempotencyKeyOf = ({ issuedAt, nonce }) => (0, keys_1.doneForm)(new Date(issuedAt), nonce);
exports.idempotencyKeyOf = idempotencyKeyOf;
