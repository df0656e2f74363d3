"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkStaff = void 0;
exports.applyStaff = applyStaff;
const staff_1 = require("../../../cards/training/staff");
const second_person_1 = require("../../../services/people/second-person");
const staff_file_1 = require("../../../services/people/staff-file");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const names_1 = require("../register/names");
const checkStaff = (turn, { csv }, container) => Promise.resolve(show(turn, csv, container, false));
exports.checkStaff = checkStaff;
function show(turn, csv, container, changedMeanwhile) {
    if (csv.length > staff_1.mostPasted)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const { person, locale } = turn.actor;
    const plan = csv === '' ? null : (0, staff_file_1.planStaff)(csv, container.organisation());
    const isPlan = plan !== null && 'people' in plan;
    const card = (0, staff_1.renderStaff)({
        locale,
        csv,
        plan,
        guarded: isPlan ? wouldWait(plan, person, container) : [],
        names: isPlan ? namesIn(plan) : {},
        companies: companiesIn(container),
        refused: [],
        done: false,
        shown: isPlan ? (0, staff_file_1.planDigest)(plan) : null,
        changedMeanwhile,
    });
    return { kind: 'card', card };
}
async function applyStaff(turn, { csv, shown }, container) {
    const { person, locale } = turn.actor;
    const plan = (0, staff_file_1.planStaff)(csv, container.organisation());
    if ('faults' in plan)
        return show(turn, csv, container, false);
    if ((0, staff_file_1.planDigest)(plan) !== shown)
        return show(turn, csv, container, true);
    const outcome = await container.organisations.replacePeople((organisation) => {
        const again = (0, staff_file_1.planStaff)(csv, organisation);
        return 'faults' in again || (0, staff_file_1.planDigest)(again) !== shown ? organisation.people : again.people;
    }, person);
    const done = outcome.kind !== 'refused';
    const guarded = done ? outcome.waits.flatMap(({ difference }) => difference) : [];
    const refused = done ? [] : outcome.faults;
    const names = { ...namesIn(plan), ...(0, names_1.namesOf)(container) };
    const rest = { shown: null, changedMeanwhile: false, companies: companiesIn(container) };
    return { kind: 'card', card: (0, staff_1.renderStaff)({ locale, csv, plan, guarded, names, refused, done, ...rest }) };
}
function wouldWait({ people }, person, container) {
    const organisation = container.organisation();
    const today = (0, zone_1.dayOf)(container.clock.now(), organisation.office.timeZone);
    if ((0, second_person_1.isAlone)(organisation, person, today))
        return [];
    const { waits } = (0, second_person_1.splitByPerson)(organisation, { ...organisation, people }, today);
    return waits.flatMap(({ difference }) => difference);
}
const companiesIn = (container) => Object.fromEntries(container.organisation().companies.map(({ id, name }) => [id, name]));
const namesIn = ({ people }) => Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
