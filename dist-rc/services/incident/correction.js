"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readCorrection = readCorrection;
const luxon_1 = require("luxon");
const chosen_person_1 = require("../forms/chosen-person");
const incident_settings_1 = require("../people/incident-settings");
const typed_1 = require("../time/typed");
const zone_1 = require("../time/zone");
const form_1 = require("./form");
const model_1 = require("./model");
function readCorrection(typed, was, timeZone) {
    const before = was.happened ?? unknown;
    const noticed = momentIn(typed.noticedDay, typed.noticedTime, was.noticedAt, timeZone);
    const from = momentIn(typed.fromDay, typed.fromTime, before.from, timeZone);
    const until = momentIn(typed.untilDay, typed.untilTime, before.until, timeZone);
    if (noticed === undefined || from === undefined || until === undefined)
        return { fault: 'moment' };
    const count = typed.peopleCount.trim();
    const people = form_1.countOfPeople.safeParse(count);
    if (count !== '' && !people.success)
        return { fault: 'notUnderstood', typed: count };
    const added = (0, chosen_person_1.chosenPeople)(typed.about);
    if (added.notUnderstood.length > 0)
        return { fault: 'notUnderstood', typed: added.notUnderstood.join(', ') };
    const gone = (0, chosen_person_1.chosenPeople)(typed.notAbout).people;
    return {
        kind: incident_settings_1.incidentKinds.find((kind) => kind === typed.kind) ?? was.kind,
        noticedAt: noticed,
        happened: happenedAs({ from, until }, typed.ongoing, before),
        dataOf: model_1.dataOwners.find((owner) => owner === typed.dataOf) ?? was.dataOf,
        peopleCount: people.data ?? was.peopleCount,
        about: [
            ...was.about.filter((person) => !gone.includes(person)),
            ...added.people.filter((person) => !was.about.includes(person)),
        ],
    };
}
function happenedAs({ from, until }, typed, was) {
    const left = typed !== 'yes' && typed !== 'no';
    if (left && (typed === 'undeterminable' || was.undeterminable === true))
        return { from, until, ongoing: null, undeterminable: true };
    const ongoing = left ? was.ongoing : typed === 'yes';
    if (from === null && until === null && ongoing === null)
        return null;
    return { from, until: ongoing === true ? null : until, ongoing };
}
const unknown = { from: null, until: null, ongoing: null };
function momentIn(day, time, was, timeZone) {
    if (day.trim() === '' && time.trim() === '')
        return was;
    const [on, hour] = [(0, typed_1.typedDay)(day, timeZone), (0, typed_1.typedTime)(time, timeZone)];
    if (on === null || hour === null)
        return undefined;
    if (was !== null && shownAs(was, timeZone) === `${on} ${hour}`)
        return was;
    const moment = (0, zone_1.parseLocal)(on, hour, timeZone);
    return 'instant' in moment ? moment.instant.toISOString() : undefined;
}
const shownAs = (iso, zone) => luxon_1.DateTime.fromISO(iso, { zone: (0, zone_1.zoneNamed)(zone) }).toFormat('yyyy-MM-dd HH:mm');
