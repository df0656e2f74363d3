"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellHealth = tellHealth;
const node_crypto_1 = require("node:crypto");
const json_answer_1 = require("./json-answer");
async function tellHealth(request, response, { settings, health, refusals }) {
    const key = keyIn(request);
    if (isOnMachine(request) || isKey(key, settings.healthKey)) {
        const state = await health.now();
        return (0, json_answer_1.sendJson)(response, statusOf(state), state);
    }
    if (key !== '')
        refusals.note('link', 'health');
    const state = await health.recently();
    (0, json_answer_1.sendJson)(response, statusOf(state), { status: state.ready ? 'ok' : 'not ok' });
}
const statusOf = ({ ready }) => (ready ? 200 : 503);
const isOnMachine = ({ socket, headers }) => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '') &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined;
const keyIn = ({ headers }) => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
const isKey = (given, key) => key !== null && (0, node_crypto_1.timingSafeEqual)(hash(given), hash(key));
const hash = (text) => (0, node_crypto_1.createHash)('sha256').update(text).digest();
