"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openThing = void 0;
exports.searchThings = searchThings;
exports.listThings = listThings;
exports.renameThing = renameThing;
exports.mergeThings = mergeThings;
const thing_field_1 = require("../../../cards/kluis/thing-field");
const things_1 = require("../../../cards/kluis/things");
const contract_1 = require("../../../services/kluis/contract");
const form_1 = require("../../../services/kluis/form");
const notices_1 = require("../../routing/notices");
const history_1 = require("./history");
const mostFound = 15;
async function searchThings(_turn, words, container) {
    return (0, thing_field_1.thingChoices)((await container.safe.things()).search(words, mostFound));
}
async function listThings(turn, _data, container) {
    const { all } = await container.safe.things();
    const now = container.clock.now().toISOString();
    return { kind: 'card', card: (0, things_1.renderThings)({ locale: turn.actor.locale, now, things: all }) };
}
const openThing = (turn, { id }, container) => (0, history_1.showThing)(turn, id, container);
exports.openThing = openThing;
async function renameThing(turn, { thing: from, name }, container) {
    const read = (0, form_1.readReason)(name);
    if ('fault' in read || read.text.length > contract_1.requestFields.dossier)
        return (0, notices_1.shortNotice)(turn, 'fault' in read && read.fault === 'required' ? 'textRequired' : 'textTooLong');
    const things = await container.safe.things();
    if (!things.find(from))
        return (0, notices_1.shortNotice)(turn, 'thingNotFound');
    const named = things.named(read.text);
    if (named && named.object !== from)
        return (0, notices_1.shortNotice)(turn, 'thingKnown');
    await container.safe.file(turn.actor.person, from, { object: from, dossier: read.text });
    return await (0, history_1.showThing)(turn, from, container);
}
async function mergeThings(turn, { thing: from, into }, container) {
    const things = await container.safe.things();
    const [one, other] = [things.find(from), things.find(into)];
    if (!one || !other)
        return (0, notices_1.shortNotice)(turn, 'thingNotFound');
    const { object, dossier } = other;
    if (one.object !== object && !(await container.safe.file(turn.actor.person, from, { object, dossier })))
        return (0, notices_1.shortNotice)(turn, 'thingTwiceOut');
    return await (0, history_1.showThing)(turn, object, container);
}
