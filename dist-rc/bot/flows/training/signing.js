"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openText = openText;
exports.sign = sign;
const contract_1 = require("../../../services/training/contract");
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const book_1 = require("./book");
const cards_1 = require("./cards");
const seats_1 = require("./seats");
async function openText(turn, { document: id }, container) {
    const { person, locale } = turn.actor;
    const kept = (await (0, book_1.signing)(container).find(id, person))?.document.original;
    if (kept && container.publicUrl === null)
        return (0, notices_1.notice)(turn, 'noPublicUrl');
    await (0, book_1.signing)(container).open(id, person);
    const opened = (await (0, book_1.signing)(container).find(id, person))?.opening !== undefined;
    const offer = { person, kind: contract_1.trainingDownloads.original, params: { document: id }, locale };
    const textAt = kept && opened ? await (0, downloads_1.downloadAddress)(offer, container) : null;
    return {
        kind: 'card',
        card: await (0, cards_1.documentCard)(id, { person, account: turn.account, locale }, container, textAt),
    };
}
async function sign(turn, { document }, container) {
    await (0, book_1.signing)(container).sign(document, turn.actor.person);
    return await (0, seats_1.current)(turn, document, container);
}
