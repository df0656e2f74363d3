"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.linesOf = exports.nameOfStandIn = exports.namesOf = void 0;
exports.cardOf = cardOf;
exports.ownLinesOf = ownLinesOf;
const contract_1 = require("../../../services/visit/contract");
const visit_1 = require("../../../cards/visit/visit");
const plain_1 = require("../../../cards/shared/plain");
const out_row_1 = require("../../../services/ledger/out-row");
const office_1 = require("../../../services/people/office");
const roles_1 = require("../../../services/people/roles");
const correcting_1 = require("../../../services/visit/correcting");
const decide_1 = require("../../../services/visit/decide");
async function cardOf({ visit, messages }, { person, account, locale }, container, asked) {
    const office = await container.visits.office();
    const reader = readerOf(visit, person, office, asked);
    if (reader === null)
        return (0, plain_1.renderNeutral)(locale);
    const { organisation } = office;
    const standIn = (await container.visits.standIns([visit])).get(visit);
    const view = reader === 'desk' ? contract_1.visitCards.desk : contract_1.visitCards.host;
    return (0, visit_1.renderVisit)({
        locale,
        now: container.clock.now().toISOString(),
        visit,
        reader,
        person,
        names: (0, exports.namesOf)(organisation),
        colleagues: organisation.people
            .filter(({ aadObjectId }) => aadObjectId !== person && (0, roles_1.isEmployed)(organisation, aadObjectId, office.now))
            .map(({ aadObjectId: id, name }) => ({ id, name })),
        place: placeOf(visit, organisation),
        hostLines: organisation.visit.hostLines.map((line) => line[locale]),
        possiblyDouble: messages.some((row) => row.person === person && row.view === view && (0, out_row_1.possiblyDouble)(row)),
        undoable: (0, correcting_1.isUndoable)(visit, office.now),
        ...(standIn ? { standIn: { name: (0, exports.nameOfStandIn)(standIn, organisation) } } : {}),
        ...(account === null ? {} : { userId: account }),
    });
}
function readerOf(visit, person, office, asked) {
    if (!(0, decide_1.mayHandle)(visit, person, office, true))
        return null;
    const worksAtDesk = hasRole(office, person, 'reception') || (0, office_1.keepsOffice)(office, person);
    if (asked === contract_1.visitCards.desk)
        return worksAtDesk ? 'desk' : null;
    if (person === visit.host)
        return 'host';
    if ((0, decide_1.mayDecide)(visit, person, office) && !(0, office_1.keepsOffice)(office, person))
        return 'called';
    if ((0, decide_1.calledTo)(visit).includes(person))
        return 'called';
    return (0, office_1.keepsOffice)(office, person) ? 'office' : 'desk';
}
function hasRole({ organisation, now }, person, role) {
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
    return known !== undefined && (0, roles_1.rolesOf)(organisation, known, now).includes(role);
}
const placeOf = ({ location }, { visit: { locations } }) => locations.length > 1 ? (locations.find(({ id }) => id === location)?.name ?? null) : null;
const namesOf = ({ people }) => Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
exports.namesOf = namesOf;
const nameOfStandIn = ({ backup }, { people }) => people.find(({ aadObjectId }) => aadObjectId === backup)?.name ?? null;
exports.nameOfStandIn = nameOfStandIn;
function ownLinesOf(visits, organisation) {
    const seriesOf = ({ status, series }) => status === 'expected' ? series : undefined;
    const shown = visits.map((visit) => {
        const series = seriesOf(visit);
        const all = series === undefined ? [visit] : visits.filter((one) => isOf(one, visit, series));
        return { visit, times: all.length, first: all[0] === visit };
    });
    const kept = shown.filter(({ first }) => first);
    return (0, exports.linesOf)(kept.map(({ visit }) => visit), organisation).map((line, at) => {
        const times = kept[at]?.times ?? 1;
        return times > 1 ? { ...line, times } : line;
    });
}
const isOf = (one, other, series) => one.status === 'expected' && one.series === series && one.location === other.location;
const linesOf = (visits, organisation, standIns = new Map()) => {
    const names = (0, exports.namesOf)(organisation);
    return visits.map((visit) => {
        const standIn = standIns.get(visit);
        const line = { visit, host: names[visit.host] ?? '–' };
        return standIn ? { ...line, standIn: { name: (0, exports.nameOfStandIn)(standIn, organisation) } } : line;
    });
};
exports.linesOf = linesOf;
