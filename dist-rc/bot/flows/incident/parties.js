"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.setParties = setParties;
const texts_1 = require("../../../cards/texts");
const contract_1 = require("../../../services/incident/contract");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
async function setParties(turn, data, container) {
    const { company } = data;
    const clients = data.add
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean);
    const known = clients.filter((id) => id !== contract_1.notKnownYet);
    const open = [
        ...(company === contract_1.notKnownYet ? ['company'] : []),
        ...(clients.length > 0 && known.length === 0 ? ['clients'] : []),
    ];
    const changes = [
        ...(company === '' || company === contract_1.notKnownYet
            ? []
            : [(by) => ({ type: 'entity', by, company })]),
        ...(known.length === 0 ? [] : [(by) => ({ type: 'addClients', by, clients: known })]),
        ...(open.length === 0 ? [] : [(by) => ({ type: 'partiesOpen', by, open })]),
    ];
    if (changes.length === 0)
        return (0, notices_1.shortNotice)(turn, chooseParty);
    for (const change of changes) {
        const refused = await (0, carry_out_1.attempt)(turn, data, container, change);
        if (refused)
            return (0, notices_1.shortNotice)(turn, refused);
    }
    return await (0, screens_1.show)(turn, data.incident, screens_1.nextScreen, container);
}
const chooseParty = { nl: (0, texts_1.textsFor)('nl').way.parties.choose, en: (0, texts_1.textsFor)('en').way.parties.choose };
