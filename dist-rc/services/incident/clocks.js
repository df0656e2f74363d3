"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isDrill = exports.runningClocks = exports.clientsOf = void 0;
exports.regimeAt = regimeAt;
exports.clocksOf = clocksOf;
exports.roleOf = roleOf;
exports.remindersOf = remindersOf;
exports.remindersLeft = remindersLeft;
exports.assessmentOf = assessmentOf;
const deadline_1 = require("../time/deadline");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const assess_1 = require("./assessment/assess");
const clock_model_1 = require("./clock-model");
const cyber_clocks_1 = require("./cyber-clocks");
const ladder_1 = require("./ladder");
const since_when_1 = require("./since-when");
const at_authority_model_1 = require("./process/at-authority-model");
const model_1 = require("./process/model");
const signing_1 = require("./process/signing");
const hour = 3_600_000;
function regimeAt({ incident, office }, aware) {
    const day = (0, zone_1.dayOf)(aware, office.timeZone);
    const [first, ...later] = incident.regimes;
    return later.filter(({ from }) => from <= day).at(-1) ?? first;
}
const ownClientHours = 24;
const clientsOf = ({ facts, process }) => process?.clients ?? facts.clients;
exports.clientsOf = clientsOf;
function clocksOf(incident, organisation) {
    if (incident.status === 'withdrawn' || incident.status === 'joined' || (0, exports.isDrill)(incident))
        return [];
    const { classified } = incident.process ?? model_1.noProcess;
    const ofBreach = classified && classified.outcome !== 'breach'
        ? []
        : [
            ...authorityClock(incident, organisation),
            ...supplementClock(incident),
            ...subjectsClock(incident),
            ...clientTrack(incident, organisation),
        ];
    const clocks = [...ofBreach, ...(0, cyber_clocks_1.cyberClocks)(incident, organisation)];
    return clocks.sort((one, other) => one.until.getTime() - other.until.getTime());
}
const runningClocks = (incident, organisation) => incident.status === 'closed'
    ? []
    : clocksOf(incident, organisation).filter(({ metAt, informative }) => metAt === null && !informative);
exports.runningClocks = runningClocks;
const isDrill = ({ id }) => id.startsWith('OEF-');
exports.isDrill = isDrill;
function roleOf({ facts, process }) {
    const [answered] = process?.answers.role?.value ?? [];
    if (answered === 'controller' || answered === 'processor' || answered === 'both')
        return answered;
    const told = { optimo: 'controller', client: 'processor', both: 'both', unknown: 'unknown' };
    return answered === 'unknown' || facts.dataOf === null ? 'unknown' : told[facts.dataOf];
}
function authorityClock(incident, organisation) {
    const decision = incident.process?.decisions.authority;
    const signed = (0, model_1.standingOf)(decision);
    if (signed ? !signed.notify : roleOf(incident) === 'processor')
        return [];
    const from = new Date(incident.awareAt);
    const { hours } = regimeAt(organisation, from);
    return [
        {
            id: 'authority',
            kind: 'authority',
            client: null,
            from,
            informative: false,
            until: (0, deadline_1.hoursAfter)(from, hours),
            legalEnd: (0, deadline_1.legalEnd1182)(from, hours),
            metAt: (0, model_1.isCarriedOut)(decision) ? new Date((0, model_1.doneAt)(decision)) : null,
        },
    ];
}
function supplementClock({ process }) {
    const notified = process?.decisions.authority;
    if (!(0, model_1.isCarriedOut)(notified) || (0, at_authority_model_1.phaseOf)(notified) === null)
        return [];
    const { supplements = [] } = notified;
    const moments = [(0, model_1.doneAt)(notified), ...supplements.map(at_authority_model_1.momentOf)];
    const rest = (0, at_authority_model_1.awaitsRest)(notified);
    const [from, met] = rest ? [moments.at(-1), undefined] : [moments.at(-2), moments.at(-1)];
    if (from === undefined)
        return [];
    return [
        {
            id: 'supplement',
            kind: 'supplement',
            client: null,
            from: new Date(from),
            legalEnd: null,
            informative: false,
            until: (0, deadline_1.hoursAfter)(new Date(from), clock_model_1.restHours),
            metAt: met === undefined ? null : new Date(met),
        },
    ];
}
function subjectsClock({ process }) {
    const newest = process?.decisions.subjects;
    const decision = (0, model_1.standingOf)(newest) ?? newest;
    if (!decision?.notify)
        return [];
    const from = new Date(decision.assessed.at);
    return [
        {
            id: 'subjects',
            kind: 'subjects',
            client: null,
            from,
            legalEnd: null,
            informative: false,
            until: (0, deadline_1.hoursAfter)(from, clock_model_1.promptHours),
            metAt: decision.state === 'done' ? new Date((0, model_1.doneAt)(decision)) : null,
        },
    ];
}
function clientTrack(incident, organisation) {
    if (roleOf(incident) === 'controller')
        return [];
    const clients = (0, exports.clientsOf)(incident);
    if (clients.length > 0)
        return clients.flatMap((client) => clientClocks(incident, client, organisation));
    return [
        clientClock(incident, { id: 'client', client: null, hours: ownClientHours, metAt: null }, organisation),
    ];
}
function clientClocks(incident, id, organisation) {
    const { sent, received } = incident.process?.notices[id] ?? model_1.noNotice;
    const hours = organisation.clients.find((client) => client.id === id)?.contractHours ?? ownClientHours;
    const metAt = sent ? new Date((0, model_1.sentAt)(sent)) : null;
    const own = clientClock(incident, { id: `client:${id}`, client: id, hours, metAt }, organisation);
    if (!sent)
        return [own];
    const start = new Date(received?.moment ?? (0, model_1.sentAt)(sent));
    const term = regimeAt(organisation, start).hours;
    const theirs = {
        id: `clientOwn:${id}`,
        kind: 'clientOwn',
        client: id,
        from: start,
        informative: true,
        until: (0, deadline_1.hoursAfter)(start, term),
        legalEnd: (0, deadline_1.legalEnd1182)(start, term),
        metAt: null,
    };
    return [own, theirs];
}
function clientClock({ facts, reportedAt, leads = [] }, { hours, ...clock }, organisation) {
    const noticed = (0, since_when_1.sinceWhen)(facts, { now: new Date(reportedAt), organisation });
    const from = new Date([noticed, ...leads.map(({ awareAt }) => awareAt)].sort()[0] ?? noticed);
    const until = (0, deadline_1.hoursAfter)(from, hours);
    return { ...clock, kind: 'client', from, until, legalEnd: null, informative: false };
}
function remindersOf({ id, from, until }) {
    const length = until.getTime() - from.getTime();
    const before = [length / 2, length / 4, 12 * hour, 4 * hour, hour, 0].filter((left) => left < length);
    return [...new Set(before)]
        .sort((one, other) => other - one)
        .map((left) => ({ clock: id, at: new Date(until.getTime() - left), near: left <= 4 * hour }));
}
function remindersLeft(incident, organisation) {
    const { taken, letGo, process = model_1.noProcess } = incident;
    const since = (taken ?? letGo)?.at ?? (0, ladder_1.ladderEnds)(incident, organisation).toISOString();
    const running = (0, exports.runningClocks)(incident, organisation);
    return running
        .flatMap((clock) => {
        const last = process.reminded[clock.id] ?? since;
        const left = withAsked(remindersOf(clock), askedAgainAt(clock, incident, running), clock).filter(({ at: moment }) => moment.toISOString() > last);
        return left.length > 0 ? left : [overdueAfter(clock, new Date(last), organisation)];
    })
        .sort((one, other) => one.at.getTime() - other.at.getTime());
}
function askedAgainAt({ kind, until }, incident, running) {
    if (!model_1.signedDuties.some((duty) => duty === kind))
        return null;
    const { decisions } = incident.process ?? model_1.noProcess;
    const asked = (0, signing_1.waitingDecisions)(incident)
        .filter((duty) => duty === kind || !running.some((clock) => clock.kind === duty))
        .flatMap((duty) => decisions[duty]?.assessed.at ?? [])
        .sort()
        .at(0);
    const left = asked === undefined ? 0 : until.getTime() - Date.parse(asked);
    return left > 0 ? new Date(until.getTime() - left / 2) : null;
}
function withAsked(reminders, asked, { id, until }) {
    if (asked === null)
        return reminders;
    const isThen = ({ at }) => at.getTime() === asked.getTime();
    const near = until.getTime() - asked.getTime() <= 4 * hour;
    return reminders.some(isThen)
        ? reminders.map((reminder) => (isThen(reminder) ? { ...reminder, asked: 'too' } : reminder))
        : [...reminders, { clock: id, at: asked, near, asked: 'alone' }];
}
function overdueAfter({ id, until }, last, { office }) {
    const from = last > until ? last : until;
    const day = (0, calendar_1.addDays)((0, zone_1.dayOf)(from, office.timeZone), 1);
    return { clock: id, at: (0, calendar_1.at)(day, office.opens, office), near: true };
}
function assessmentOf(incident, organisation) {
    const { threshold } = regimeAt(organisation, new Date(incident.awareAt));
    return (0, assess_1.assess)((0, model_1.answersOf)(incident.process ?? model_1.noProcess), threshold);
}
