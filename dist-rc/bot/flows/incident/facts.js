"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openFacts = void 0;
exports.correctFacts = correctFacts;
const facts_1 = require("../../../cards/incident/process/facts");
const correction_1 = require("../../../services/incident/correction");
const form_1 = require("../../../services/incident/form");
const correcting_1 = require("../../../services/incident/process/correcting");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const handled_1 = require("./handled");
const screens_1 = require("./screens");
const factsScreen = (view, container) => {
    const { people, incident } = container.organisation();
    const others = people
        .filter(({ aadObjectId }) => !view.incident.about.includes(aadObjectId))
        .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
    return (0, facts_1.renderFacts)({
        ...view,
        times: (0, correcting_1.timesCorrected)(view.incident),
        kinds: incident.kinds,
        people: others,
    });
};
const openFacts = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, factsScreen, container);
exports.openFacts = openFacts;
async function correctFacts(turn, data, container) {
    const words = (0, form_1.readRemark)(data.reason);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    const file = await container.incidents.find(data.incident);
    if (!file || !(0, handled_1.handles)(turn.actor.person, file, container))
        return await (0, exports.openFacts)(turn, data, container);
    const { timeZone } = container.organisation().office;
    const to = (0, correction_1.readCorrection)(data, (0, correcting_1.correctable)(file.incident), timeZone);
    if ('fault' in to)
        return to.fault === 'moment' ? (0, notices_1.shortNotice)(turn, 'momentNotPossible') : (0, notices_1.notUnderstood)(turn, to.typed);
    const { times } = data;
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({
        type: 'correct',
        by,
        to,
        times,
        ...words,
    }));
}
