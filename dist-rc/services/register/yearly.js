"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waits = void 0;
exports.yearlyFigures = yearlyFigures;
const clocks_1 = require("../incident/clocks");
const model_1 = require("../incident/process/model");
exports.waits = ['report', 'see', 'take', 'notify'];
function yearlyFigures(all, organisation, now) {
    const incidents = all.filter((incident) => incident.status !== 'withdrawn' && incident.status !== 'joined' && !(0, clocks_1.isDrill)(incident));
    const counts = new Map();
    for (const { facts } of incidents)
        counts.set(facts.kind, (counts.get(facts.kind) ?? 0) + 1);
    const clocks = incidents
        .flatMap((incident) => (0, clocks_1.clocksOf)(incident, organisation))
        .filter(({ informative, metAt, until }) => !informative && (metAt !== null || until <= now));
    return {
        count: incidents.length,
        breaches: incidents.filter(isBreach).length,
        withdrawnBreaches: all.filter((each) => each.status === 'withdrawn' && !(0, clocks_1.isDrill)(each) && isBreach(each))
            .length,
        kinds: [...counts]
            .map(([kind, count]) => ({ kind, count }))
            .sort((one, other) => other.count - one.count || String(one.kind).localeCompare(String(other.kind))),
        medians: {
            report: median(incidents.flatMap((each) => minutes(each.facts.noticedAt, each.reportedAt))),
            see: median(incidents.flatMap((each) => minutes(each.reportedAt, firstSeen(each)))),
            take: median(incidents.flatMap((each) => minutes(each.reportedAt, each.firstTakenAt ?? each.taken?.at ?? null))),
            notify: median(incidents.flatMap((each) => minutes(each.awareAt, notifiedAt(each)))),
        },
        met: {
            inTime: clocks.filter(({ metAt, until }) => metAt !== null && metAt <= until).length,
            of: clocks.length,
        },
    };
}
const isBreach = ({ process }) => process?.classified?.outcome === 'breach';
const firstSeen = ({ seen }) => Object.values(seen).sort()[0] ?? null;
function notifiedAt({ process }) {
    const decision = process?.decisions.authority;
    return decision?.state === 'done' ? (0, model_1.doneAt)(decision) : null;
}
const minutes = (from, until) => from === null || until === null
    ? []
    : [Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))];
function median(values) {
    const sorted = [...values].sort((one, other) => one - other);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
