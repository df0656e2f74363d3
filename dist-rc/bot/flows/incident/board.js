"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDecisions = openDecisions;
const board_1 = require("../../../cards/incident/board");
const clocks_1 = require("../../../services/incident/clocks");
const handlers_1 = require("../../../services/incident/handlers");
const board_figures_1 = require("../../../services/incident/process/board-figures");
const model_1 = require("../../../services/incident/process/model");
const signers_1 = require("../../../services/incident/process/signers");
const signing_1 = require("../../../services/incident/process/signing");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const shown_second_1 = require("./shown-second");
const yearsShown = 2;
const mostShown = 60;
async function openDecisions(turn, container) {
    const { person, locale } = turn.actor;
    const organisation = container.organisation();
    const now = container.clock.now();
    const [found, held] = await Promise.all([
        container.incidents.withDecisions(yearsShown, mostShown),
        heldBy(person, container),
    ]);
    const mine = found.filter((incident) => (0, handlers_1.mayDecide)(incident, organisation, person, now));
    const toSign = found.filter((incident) => (0, signers_1.waitingReversal)(incident) !== null && (0, signers_1.maySign)(incident, organisation, person, now));
    for (const { id } of new Set([...mine, ...toSign, ...held]))
        await container.access.noteShown(person, id);
    const lines = mine.flatMap((incident) => linesOf(incident, organisation));
    const waiting = new Set(mine.flatMap((incident) => (0, signing_1.waitingDecisions)(incident).map((duty) => keyOf(incident.id, duty))));
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const card = (0, board_1.renderBoard)({
        locale,
        now: now.toISOString(),
        toSign: toSign.flatMap((incident) => {
            const second = (0, shown_second_1.shownSecond)(incident, person, { now, organisation });
            return second ? [{ id: incident.id, second }] : [];
        }),
        waiting: lines.filter(({ id, duty }) => waiting.has(keyOf(id, duty))),
        decided: lines
            .filter(({ decision }) => decision.state !== 'advised')
            .sort((one, other) => decidedAt(other).localeCompare(decidedAt(one))),
        held,
        figures: (0, board_figures_1.boardFigures)(mine),
        period: { from: (0, calendar_1.addDays)(today, -365), until: today },
    });
    return { kind: 'card', card };
}
const keyOf = (id, duty) => `${id} ${duty}`;
const decidedAt = ({ decision }) => decision.state === 'advised' ? decision.assessed.at : decision.decided.at;
async function heldBy(person, container) {
    const now = container.clock.now();
    const open = await container.incidents.open();
    const files = await Promise.all(open.slice(0, mostShown).map(({ id }) => container.incidents.find(id)));
    return files
        .flatMap((file) => (file ? [file.incident] : []))
        .filter((incident) => (0, handlers_1.mayHandle)(incident, container.organisation(), person, now));
}
function linesOf(incident, organisation) {
    const { id, status, process = model_1.noProcess } = incident;
    const clocks = (0, clocks_1.clocksOf)(incident, organisation);
    const nameOf = (person) => organisation.people.find(({ aadObjectId }) => aadObjectId === person)?.name ?? '–';
    return model_1.signedDuties.flatMap((duty) => {
        const decision = process.decisions[duty];
        if (!decision)
            return [];
        const clock = clocks.find(({ kind, metAt }) => kind === duty && metAt === null);
        return [
            {
                id,
                duty,
                decision,
                advisedBy: nameOf(decision.assessed.by),
                decidedBy: decision.state === 'advised' ? '' : nameOf(decision.decided.by),
                until: clock?.until.toISOString() ?? null,
                closed: status === 'closed',
            },
        ];
    });
}
