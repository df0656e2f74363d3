"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentFigures = incidentFigures;
const zone_1 = require("../time/zone");
const handlers_1 = require("./handlers");
async function incidentFigures(ledger, period, now, timeZone) {
    const year = (0, zone_1.yearOf)(now, timeZone);
    const registers = await Promise.all([year, year - 1].map((each) => ledger.list(`incident|${each}`, 'item|')));
    const incidents = registers.flat().map(({ value }) => value.state);
    const all = countedIn(incidents, period);
    const concerned = new Set(incidents.flatMap(({ about }) => about));
    return (person) => concerned.has(person)
        ? countedIn(incidents.filter((incident) => !(0, handlers_1.isWithheld)(incident, person)), period)
        : all;
}
function countedIn(incidents, { from, until }) {
    const [first, end] = [from.toISOString(), until.toISOString()];
    const kinds = new Map();
    let unsorted = 0;
    for (const { facts, reportedAt, status } of incidents) {
        const counts = status !== 'withdrawn' && status !== 'joined' && first <= reportedAt && reportedAt < end;
        if (!counts)
            continue;
        if (facts.kind === null)
            unsorted += 1;
        else
            kinds.set(facts.kind, (kinds.get(facts.kind) ?? 0) + 1);
    }
    const latest = incidents.map(({ reportedAt }) => reportedAt).reduce(later, '');
    return { kinds, unsorted, latest: latest === '' ? null : latest };
}
const later = (one, other) => (one > other ? one : other);
