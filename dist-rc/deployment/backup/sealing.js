"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.opened = exports.NoKey = exports.sealed = exports.identitiesIn = exports.recipientsIn = void 0;
exports.newKeys = newKeys;
exports.areRecipients = areRecipients;
const node_stream_1 = require("node:stream");
const header = 'age-encryption.org/v1';
const age = () => import('age-encryption');
const recipientsIn = (text) => text.split(/[\s,]+/).filter(Boolean);
exports.recipientsIn = recipientsIn;
const identitiesIn = (text) => text
    .split(/\s+/)
    .filter((word) => word.startsWith('AGE-SECRET-KEY-'))
    .map((word) => word.trim());
exports.identitiesIn = identitiesIn;
async function newKeys(now) {
    const { generateX25519Identity, identityToRecipient } = await age();
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    return {
        file: `# created: ${now.toISOString()}\n# public key: ${recipient}\n${identity}\n`,
        recipient,
    };
}
async function areRecipients(recipients) {
    const { Encrypter } = await age();
    try {
        const encrypter = new Encrypter();
        for (const recipient of recipients)
            encrypter.addRecipient(recipient);
        return recipients.length > 0;
    }
    catch {
        return false;
    }
}
const sealed = (recipients) => async function* (source) {
    const { Encrypter } = await age();
    const encrypter = new Encrypter();
    for (const recipient of recipients)
        encrypter.addRecipient(recipient);
    yield* await encrypter.encrypt(asWebStream(source));
};
exports.sealed = sealed;
class NoKey extends Error {
    name = 'NoKey';
}
exports.NoKey = NoKey;
const opened = (identities) => async function* (source) {
    const [first, all] = await withFirst(source);
    if (!Buffer.from(first).toString('latin1').startsWith(header)) {
        yield* all;
        return;
    }
    const { Decrypter } = await age();
    const decrypter = new Decrypter();
    for (const identity of identities)
        decrypter.addIdentity(identity);
    const stream = await decrypter.decrypt(asWebStream(all)).catch((error) => {
        throw new NoKey('no key opens it', { cause: error });
    });
    yield* stream;
};
exports.opened = opened;
async function withFirst(source) {
    const iterator = source[Symbol.asyncIterator]();
    const start = await iterator.next();
    const first = start.done === true ? new Uint8Array() : start.value;
    async function* all() {
        yield first;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
            yield next.value;
    }
    return [first, all()];
}
const asWebStream = (source) => node_stream_1.Readable.toWeb(node_stream_1.Readable.from(source));
