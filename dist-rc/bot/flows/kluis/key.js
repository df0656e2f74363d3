"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findKey = exports.keepKey = exports.takeKey = exports.showKey = void 0;
exports.handKey = handKey;
exports.loseKey = loseKey;
exports.keyCard = keyCard;
const key_1 = require("../../../cards/kluis/key");
const plain_1 = require("../../../cards/shared/plain");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const form_1 = require("../../../services/kluis/form");
const key_2 = require("../../../services/kluis/key");
const roles_1 = require("../../../services/people/roles");
const presses_1 = require("../../routing/presses");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const showKey = (turn, _data, container) => answer(turn, container);
exports.showKey = showKey;
async function handKey(turn, data, container) {
    const to = (0, chosen_person_1.chosenPerson)(data.to);
    if (to === null)
        return (0, notices_1.notUnderstood)(turn, data.to);
    return await change(turn, container, (by) => ({ type: 'hand', by, to }));
}
const takeKey = (turn, _data, container) => change(turn, container, (by) => ({ type: 'take', by }));
exports.takeKey = takeKey;
const keepKey = (turn, _data, container) => change(turn, container, (by) => ({ type: 'keep', by }));
exports.keepKey = keepKey;
const findKey = (turn, _data, container) => change(turn, container, (by) => ({ type: 'find', by }));
exports.findKey = findKey;
async function loseKey(turn, { what }, container) {
    const words = (0, form_1.readReason)(what);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    return await change(turn, container, (by) => ({ type: 'lose', by, what: words.text }));
}
const refusalNotices = {
    notHolder: 'notHolder',
    noKeyHolder: 'noKeyHolder',
    unreached: 'keyUnreached',
};
async function change(turn, container, command) {
    const { person } = turn.actor;
    const outcome = await container.safe.changeKey(command(person));
    return await (0, presses_1.afterPress)(turn, outcome, refusalNotices, () => answer(turn, container));
}
async function answer(turn, container) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await keyCard(person, locale, container) };
}
async function keyCard(reader, locale, container) {
    const custodians = await container.loans.custody();
    const all = (0, key_2.keepers)(custodians);
    if (!all.includes(reader))
        return (0, plain_1.renderNeutral)(locale);
    const custody = await container.safe.key();
    const { organisation, now } = custodians;
    const manages = (0, roles_1.holdersOf)(organisation, 'officeManager', now).some(({ aadObjectId }) => aadObjectId === reader);
    return (0, key_1.renderKey)({
        locale,
        custody,
        reader,
        names: (0, cards_1.namesOf)(organisation),
        keepers: all
            .filter((person) => person !== custody.holder && !custodians.unreached.has(person))
            .map((person) => ({ id: person, name: (0, cards_1.nameOf)(organisation, person) })),
        isHolderAway: custody.holder !== null && custodians.absent.has(custody.holder),
        mayHand: manages || custody.holder === reader,
    });
}
