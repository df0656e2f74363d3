"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDrill = openDrill;
exports.startDrill = startDrill;
exports.evidenceOfDrills = evidenceOfDrills;
const letters_1 = require("../../../services/language/letters");
const drill_1 = require("../../../cards/incident/drill");
const drill_sheet_1 = require("../../../cards/incident/drill-sheet");
const texts_1 = require("../../../cards/texts");
const form_1 = require("../../../services/incident/form");
const notices_1 = require("../../routing/notices");
const forms_1 = require("./forms");
const reader_1 = require("./reader");
const cards_1 = require("./cards");
function openDrill(turn, container) {
    const { locale } = turn.actor;
    const data = { token: (0, forms_1.newDrillToken)(container, turn.owner) };
    return { kind: 'card', card: (0, drill_1.renderDrillForm)({ locale, data, story: (0, letters_1.clipped)(turn.words, 2_000) }) };
}
async function startDrill(turn, data, container) {
    const reading = (0, forms_1.readDrillToken)(container, turn.owner, data.token);
    if (reading.kind !== 'valid' || turn.actor.person === null)
        return (0, notices_1.notice)(turn, 'stale');
    const words = (0, form_1.readRemark)(data.story);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    const outcome = await container.incidents.report(reading.token, {
        facts: {
            what: words.text,
            kind: null,
            noticedAt: null,
            dataOf: null,
            clients: [],
            peopleCount: null,
            done: null,
            answers: {},
        },
        about: [],
        confidential: false,
        masked: words.masked,
        reporter: turn.actor.person,
        sender: turn.owner,
        receiptActivityId: turn.messageId,
    });
    if (outcome.kind !== 'committed')
        return (0, notices_1.notice)(turn, 'stale');
    const { state: incident, messages } = outcome;
    return { kind: 'card', card: (0, cards_1.receiptCard)({ incident, messages }, (0, reader_1.readerOf)(turn), container) };
}
async function evidenceOfDrills({ first, below }, { person, locale }, container) {
    const drills = await container.register.within(first, below, person, 'drill');
    if (drills.length === 0)
        return [];
    const { people } = container.organisation();
    const names = Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
    await container.access.note(person, 'drills', 'export', drills.map(({ id }) => id));
    const { files } = (0, texts_1.textsFor)(locale).register.pack;
    return [{ name: files.drills, sheet: (0, drill_sheet_1.drillSheet)(drills, names, locale) }];
}
