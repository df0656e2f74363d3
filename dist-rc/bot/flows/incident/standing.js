"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentLines = exports.livesWherePosted = void 0;
exports.pressedAt = pressedAt;
exports.livesWherePressed = livesWherePressed;
exports.livesWhereOpened = livesWhereOpened;
const line_1 = require("../../../cards/incident/line");
const contract_1 = require("../../../services/incident/contract");
const handlers_1 = require("../../../services/incident/handlers");
const invitations_1 = require("../../../services/incident/invitations");
const number_1 = require("../../../services/incident/number");
const steps_1 = require("../../../services/delivery/steps");
const out_copies_1 = require("../../../services/ledger/out-copies");
const out_row_1 = require("../../../services/ledger/out-row");
function pressedAt({ actor, messageId, automatic, }) {
    return actor.person === null || messageId === null || automatic
        ? undefined
        : { person: actor.person, copy: messageId };
}
async function livesWherePressed(turn, { incident: { id }, messages }, opened, container) {
    const { clock } = container;
    const place = pressedAt(turn);
    const row = place && messages.find((out) => out.person === place.person && (0, out_copies_1.isCopy)(out, place.copy));
    if (!place || !row || (0, out_copies_1.standsSo)(row, place.copy, opened, clock.now()))
        return;
    await live(id, row, place.copy, opened, container);
}
const ofReport = [contract_1.incidentCards.alert, contract_1.incidentCards.receipt];
async function livesWhereOpened(door, answer, turn, file, container, views = ofReport) {
    if (!door || !file || answer.kind !== 'card')
        return answer;
    const lives = (0, exports.livesWherePosted)(turn, file, container, views);
    if (door === 'card')
        return { ...answer, below: true, standsAt: lives };
    if (turn.messageId !== null)
        await lives(turn.messageId);
    return answer;
}
const livesWherePosted = (turn, { incident: { id }, messages }, container, views = ofReport) => async (copy) => {
    const row = messages.find(({ person, view }) => person === turn.actor.person && views.includes(view));
    if (row)
        await live(id, row, copy, false, container);
};
exports.livesWherePosted = livesWherePosted;
async function live(id, row, copy, opened, { ledger, clock }) {
    const [partition, key] = [(0, number_1.partitionOf)(id), (0, out_row_1.outKey)(row)];
    const woken = await ledger.submit(partition, (0, steps_1.pressedOperation)(key, copy, opened, clock.now()));
    if (woken)
        ledger.wake(partition, { kind: 'out', key });
}
const lineFor = (card, mayRead) => ({ state, person, item, locale }, reason, container) => {
    const incident = state;
    return incident && mayRead(incident, person, container) ? (0, line_1.renderLine)(locale, item, reason, card) : null;
};
const ofReporter = lineFor('report', () => true);
exports.incidentLines = {
    [contract_1.incidentCards.alert]: lineFor('report', (incident, person, { organisation, clock }) => (0, handlers_1.mayHandle)(incident, organisation(), person, clock.now())),
    [contract_1.incidentCards.decision]: lineFor('decision', (incident, person, { organisation, clock }) => (0, handlers_1.mayDecide)(incident, organisation(), person, clock.now())),
    [contract_1.incidentCards.invited]: lineFor('along', (incident, person, { organisation, clock }) => (0, invitations_1.mayLookAlong)(incident, organisation(), person, clock.now())),
    [contract_1.incidentCards.receipt]: ofReporter,
    [contract_1.incidentCards.question]: ofReporter,
};
