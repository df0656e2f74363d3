"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Instead = exports.tokenIn = void 0;
exports.newToken = newToken;
exports.readChange = readChange;
exports.submit = submit;
const node_crypto_1 = require("node:crypto");
const form_token_1 = require("../../services/forms/form-token");
function newToken({ owner }, { verb, partition, changes }, container, before) {
    const token = before ?? {
        form: verb,
        partition,
        record: changes?.record ?? '',
        variant: changes?.version ?? '',
        issuedAt: container.clock.now().toISOString(),
        nonce: (0, node_crypto_1.randomUUID)(),
    };
    return (0, form_token_1.sealToken)(token, owner, container.secrets.signing);
}
const tokenIn = ({ owner }, { verb }, text, container) => (0, form_token_1.readToken)(text, verb, owner, container.secrets.accepted, container.clock.now());
exports.tokenIn = tokenIn;
function readChange(asker, form, { text, record }, container) {
    const reading = (0, exports.tokenIn)(asker, form, text, container);
    if (reading.kind === 'forged' || reading.token.record !== record)
        return { kind: 'expired', seen: null };
    const { kind, token } = reading;
    return kind === 'valid' ? { kind, token } : { kind: 'expired', seen: token.variant };
}
class Instead {
    answer;
    constructor(answer) {
        this.answer = answer;
    }
}
exports.Instead = Instead;
async function submit(turn, form, { token: text }, container, { typed, show, madeBy, read, make, open }) {
    const reading = (0, exports.tokenIn)(turn, form, text, container);
    if (reading.kind === 'forged')
        return await show({ typed, expired: true });
    const { token } = reading;
    const known = await madeBy(token);
    if (known !== undefined)
        return await open(known);
    if (reading.kind !== 'valid')
        return await show({ typed, expired: true });
    const facts = read();
    if ('faults' in facts)
        return await show({ typed, faults: facts.faults, before: token });
    const made = await make(facts, token);
    return made instanceof Instead ? made.answer : await open(made);
}
