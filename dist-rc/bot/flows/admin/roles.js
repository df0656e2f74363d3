"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openRoles = void 0;
exports.grant = grant;
exports.end = end;
exports.withdraw = withdraw;
const roles_1 = require("../../../cards/admin/roles");
const texts_1 = require("../../../cards/texts");
const contract_1 = require("../../../services/contract");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const roles_2 = require("../../../services/people/roles");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const names_1 = require("../register/names");
const second_person_1 = require("./second-person");
const openRoles = (turn, container) => show(turn, container);
exports.openRoles = openRoles;
async function grant(turn, data, container) {
    const person = (0, chosen_person_1.chosenPerson)(data.person);
    if (person === null)
        return (0, notices_1.notUnderstood)(turn, data.person);
    if (!(0, roles_2.isEmployed)(container.organisation(), person, container.clock.now()))
        return (0, notices_1.shortNotice)(turn, 'notEmployed');
    const { role, from } = data;
    const until = data.until.trim();
    const fault = untilFault(from, until, (0, texts_1.textsFor)(turn.actor.locale));
    const typed = { person, role, from, until };
    if (fault !== null)
        return await show(turn, container, { faults: [fault], typed });
    const change = { type: 'grantRole', person, role, from: from || null, until: until || null };
    return await carryOut(turn, change, container, typed);
}
function untilFault(from, until, { admin }) {
    if (until !== '' && !contract_1.pickedDay.safeParse(until).success)
        return admin.untilNoDate;
    return until !== '' && until < from ? admin.untilBeforeFrom : null;
}
async function end(turn, { id, last }, container) {
    const [role, person = ''] = id.split(':');
    const held = roles_2.roles.find((each) => each === role);
    if (!held || !heldBy(container).some((each) => each.person === person && each.role === held))
        return (0, notices_1.shortNotice)(turn, 'personNotFound');
    const until = last === '' ? todayOf(container) : last;
    return await carryOut(turn, { type: 'endRole', person, role: held, until }, container);
}
async function withdraw(turn, { proposal }, container) {
    const { person, locale } = turn.actor;
    const { admin } = (0, texts_1.textsFor)(locale);
    const isGone = await container.organisations.withdraw(proposal, person);
    return await show(turn, container, { note: isGone ? admin.proposalWithdrawn : admin.proposalNone });
}
async function carryOut(turn, change, container, typed) {
    const { person, locale } = turn.actor;
    const { admin } = (0, texts_1.textsFor)(locale);
    const outcome = await container.organisations.change(change, person);
    if (outcome.kind === 'refused')
        return await show(turn, container, { faults: outcome.faults, typed });
    return await show(turn, container, { note: outcome.waits.length > 0 ? admin.proposed : admin.done });
}
const todayOf = (container) => (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
const heldBy = (container) => container.organisation().people.flatMap(({ aadObjectId, name, roles: held }) => held.map(({ role, from, until }) => ({
    person: aadObjectId,
    name,
    role,
    from: from ?? null,
    until: until ?? null,
})));
async function show({ actor }, container, shown = {}) {
    const today = todayOf(container);
    const now = container.clock.now();
    const organisation = container.organisation();
    const card = (0, roles_1.renderRoles)({
        locale: actor.locale,
        reader: actor.person,
        today,
        faults: shown.faults ?? [],
        note: shown.note ?? null,
        ...(shown.typed ? { typed: shown.typed } : {}),
        held: heldBy(container).filter(({ until }) => until === null || until >= today),
        people: organisation.people
            .filter(({ aadObjectId }) => (0, roles_2.isEmployed)(organisation, aadObjectId, now))
            .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
        proposals: (0, second_person_1.linesOf)(await container.organisations.proposals(), container),
        names: (0, names_1.namesOf)(container),
    });
    return { kind: 'card', card };
}
