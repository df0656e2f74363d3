"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openForMe = openForMe;
const open_1 = require("../../../cards/visit/open");
const office_1 = require("../../../services/people/office");
const cards_1 = require("./cards");
async function openForMe({ actor: { person, locale } }, container) {
    const organisation = container.organisation();
    const [own, forgotten] = await Promise.all([
        container.visits.ofPerson(person),
        forgottenFor(person, container),
    ]);
    return (0, open_1.renderOpenVisits)({
        locale,
        reader: person,
        forgotten: (0, cards_1.linesOf)(forgotten, organisation),
        lines: (0, cards_1.ownLinesOf)(own.filter(({ id, location }) => !forgotten.some((old) => old.id === id && old.location === location)), organisation),
    });
}
async function forgottenFor(person, container) {
    if (!(0, office_1.keepsOffice)(await container.visits.office(), person))
        return [];
    const { locations } = container.organisation().visit;
    const old = await Promise.all(locations.map(({ id }) => container.reception.old(id)));
    return old.flat();
}
