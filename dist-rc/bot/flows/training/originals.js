"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.originals = void 0;
exports.fixOriginal = fixOriginal;
exports.checkAddress = checkAddress;
const v4_1 = require("zod/v4");
const audience_1 = require("../../../services/training/audience");
const contract_1 = require("../../../services/training/contract");
const notices_1 = require("../../routing/notices");
const book_1 = require("./book");
const cards_1 = require("./cards");
const offers_1 = require("./offers");
async function fixOriginal(person, { file, link }, container) {
    const chosen = file !== '' && file !== 'none';
    const incoming = chosen
        ? await container.evidence.incoming(person, file)
        : link === null
            ? undefined
            : await fetched(person, link, container);
    if (!incoming || !(await container.evidence.keep(person, incoming.id)))
        return chosen ? 'gone' : null;
    await container.evidence.discard(person, incoming.id);
    const { id, sha256, type } = incoming;
    return { id, sha256, type, at: container.clock.now().toISOString() };
}
async function fetched(person, link, { evidence }) {
    const [file] = await evidence.receive(person, [{ kind: 'link', name: nameIn(link), address: link }]);
    return file === undefined || 'fault' in file ? undefined : file;
}
const sharedKinds = { ':w:': 'docx', ':x:': 'xlsx', ':p:': 'pptx' };
function nameIn(link) {
    const parts = new URL(link).pathname.split('/');
    const last = parts.at(-1) ?? '';
    if (/\.\w{2,5}$/.test(last))
        return last;
    const kind = parts.map((part) => sharedKinds[part]).find((each) => each !== undefined);
    return `document.${kind ?? 'pdf'}`;
}
async function checkAddress(turn, { document: id }, container) {
    const { person, locale } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    const file = known && (await (0, book_1.signing)(container).find(id, person));
    if (!known || !file || !(0, cards_1.mayManage)(file.document.owner, known, container))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const address = await stateOfAddress(person, file.document, container);
    const card = await (0, cards_1.ownedDocumentCard)(id, { person, account: turn.account, locale }, container, address);
    return { kind: 'card', card };
}
async function stateOfAddress(person, { facts: { link }, original }, container) {
    if (link === null || !original)
        return null;
    const now = await fetched(person, link, container);
    if (!now)
        return 'unreadable';
    await container.evidence.discard(person, now.id);
    return now.sha256 === original.sha256 ? 'same' : 'differs';
}
exports.originals = (0, offers_1.offering)({
    download: contract_1.trainingDownloads.original,
    params: v4_1.z.object({ document: v4_1.z.string() }),
    find: readable,
    make: async (original, { document: id }, _reader, container) => {
        const bytes = await container.evidence.openKept(original);
        if (!bytes)
            container.log.error({ document: id }, 'document gone or altered');
        return bytes ? { name: `${id}.${original.type}`, contentType: 'application/octet-stream', bytes } : null;
    },
});
async function readable({ document: id }, person, container) {
    const [file, known] = [await (0, book_1.signing)(container).find(id, person), (0, cards_1.personIn)(container, person)];
    if (!file || !known)
        return undefined;
    const { document, signOff } = file;
    const may = signOff !== undefined ||
        (0, audience_1.isMeant)(document.facts.audience, known, container.organisation()) ||
        (0, cards_1.mayManage)(document.owner, known, container);
    return may ? document.original : undefined;
}
