"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hurry = exports.sessionLists = exports.partitionOf = exports.catalogue = void 0;
exports.decideSession = decideSession;
const contract_1 = require("./contract");
const model_1 = require("../nudges/model");
const version_1 = require("../forms/version");
const appointments_1 = require("./appointments");
const audience_1 = require("./audience");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const times_1 = require("./times");
const transitions_1 = require("./transitions");
exports.catalogue = 'training';
const partitionOf = (id) => `${exports.catalogue}|${id}`;
exports.partitionOf = partitionOf;
exports.sessionLists = { all: 'all', upcoming: 'upcoming' };
const sessionSteps = {
    ended: 'ended',
    remind: 'remind',
    close: 'close',
    repeat: 'repeat',
    askAgain: 'askAgain',
    lapse: 'lapse',
};
function decideSession(state, command, at) {
    const rule = transitions_1.sessionTransitions[state?.status ?? 'none'][command.type];
    if (rule !== 'allowed')
        return { refused: rule };
    const outcome = command.type === 'plan' ? plan(command, at) : state ? change(state, command, at) : 'notFound';
    return typeof outcome === 'string' ? { refused: outcome } : outcome;
}
function plan({ facts, by, cardActivityId, proposed }, at) {
    const session = {
        id: at.id,
        facts,
        owner: by,
        publishedAt: at.now.toISOString(),
        version: 1,
        revision: 1,
        repeated: false,
        ...(proposed ? { proposed } : {}),
        status: 'planned',
    };
    const as = cardActivityId === null ? { kind: 'post' } : { kind: 'shown', activityId: cardActivityId };
    const events = [event(proposed ? 'proposed' : 'planned', by)];
    const messages = [ownersCard(by, as), ...(0, appointments_1.giversAppointment)(session, at)];
    return decisionOn(session, at, events, messages, invited(session));
}
function change(session, command, at) {
    const begun = (0, times_1.startOf)(session.facts, at.organisation) <= at.now;
    const changed = { version: session.version + 1, changedAt: at.now.toISOString() };
    switch (command.type) {
        case 'confirm': {
            if (!session.proposed)
                return 'unchanged';
            if (begun)
                return 'begun';
            const { proposed: _, ...rest } = session;
            const next = { ...rest, ...changed, publishedAt: at.now.toISOString() };
            const appointments = (0, appointments_1.giversAppointment)(next, at);
            return decisionOn(next, at, [event('confirmed', command.by)], appointments, invited(next));
        }
        case 'change': {
            if (begun)
                return 'begun';
            if ((0, version_1.wasChanged)(session.facts, command.seen, command.facts))
                return 'changedMeanwhile';
            const revision = session.revision + (mattersToPeople(session.facts, command.facts) ? 1 : 0);
            const next = replacingOutside(session, { ...session, ...changed, facts: command.facts, revision });
            const moved = revision > session.revision || givenByOther(session.facts, command.facts);
            const appointments = moved ? [...(0, appointments_1.giversAppointment)(next, at), ...(0, appointments_1.formerGivers)(session, next, at)] : [];
            return decisionOn(next, at, [event('changed', command.by)], appointments, invited(next));
        }
        case 'takeOver':
            return takenOver(session, command.by, changed, at);
        case 'cancel': {
            if (begun)
                return 'begun';
            const next = {
                ...session,
                ...changed,
                revision: session.revision + 1,
                status: 'cancelled',
                cancelledAt: at.now.toISOString(),
                cancelledBy: command.by,
            };
            const heard = session.proposed ? [] : [told(next)];
            return decisionOn(next, at, [event('cancelled', command.by)], (0, appointments_1.giversAppointment)(next, at), heard);
        }
        case 'close': {
            if (!begun)
                return 'notBegun';
            if (session.status === 'closed' && !session.bySelf)
                return 'unchanged';
            const next = closed(session, command.by, at);
            return decisionOn(next, at, [event('closed', command.by)], [], [told(next)]);
        }
        case 'timer':
            return takeStep(session, command.step, at);
    }
}
function takenOver(session, by, changed, at) {
    const { owner: from, facts } = session;
    if ((0, audience_1.isGivenBy)(session, by))
        return 'unchanged';
    const { outside: _, ...rest } = facts;
    const given = { ...session, ...changed, owner: by, facts: rest };
    const next = replacingOutside(session, from === by ? given : { ...given, takenOver: { from, at: changed.changedAt } });
    const cards = [...new Set([by, from])].map((person) => ownersCard(person, { kind: 'post' }));
    const appointments = [...(0, appointments_1.giversAppointment)(next, at), ...(0, appointments_1.formerGivers)(session, next, at)];
    return decisionOn(next, at, [event('takenOver', by)], [...cards, ...appointments], invited(next));
}
function replacingOutside(before, after) {
    const { outside } = before.facts;
    const isOther = outside !== undefined && outside.mail !== null && outside.mail !== after.facts.outside?.mail;
    return isOther ? { ...after, outsideBefore: outside } : after;
}
function takeStep(session, step, at) {
    const asked = [ownersCard(session.owner, { kind: 'post' })];
    if (session.proposed)
        return stepOfProposal(session, step, at);
    if (step === sessionSteps.ended && session.status === 'planned')
        return decisionOn(session, at, [event('over', null)], asked);
    if (step === sessionSteps.remind && session.status === 'planned') {
        const next = { ...session, reminded: (session.reminded ?? 0) + 1 };
        return decisionOn(next, at, [event('remindedToClose', null)]);
    }
    if (step === sessionSteps.close && session.status === 'planned') {
        const next = { ...closed(session, session.owner, at), bySelf: true };
        return decisionOn(next, at, [event('closedBySelf', null)], asked, [told(next)]);
    }
    if (step !== sessionSteps.repeat || session.repeated)
        return 'nothingDue';
    const again = {
        to: exports.catalogue,
        flow: 'training',
        command: 'plan',
        payload: { facts: (0, times_1.nextYear)(session.facts, at.organisation), owner: session.owner },
    };
    return decisionOn({ ...session, repeated: true }, at, [event('repeated', null)], [], [again]);
}
function stepOfProposal(session, step, at) {
    if (step === sessionSteps.askAgain) {
        const next = { ...session, reminded: (session.reminded ?? 0) + 1 };
        return decisionOn(next, at, [event('askedAgain', null)]);
    }
    if (step !== sessionSteps.lapse)
        return 'nothingDue';
    const { owner } = session;
    const next = {
        ...session,
        version: session.version + 1,
        status: 'cancelled',
        cancelledAt: at.now.toISOString(),
        cancelledBy: owner,
    };
    return decisionOn(next, at, [event('lapsed', null)]);
}
function closed(session, by, { now }) {
    const { id, facts, owner, publishedAt, version, revision, repeated } = session;
    const at = now.toISOString();
    const announced = {
        id,
        facts: withoutAddress(facts),
        owner,
        publishedAt,
        version: version + 1,
        changedAt: at,
        revision,
        repeated,
    };
    return { ...announced, status: 'closed', closedAt: at, closedBy: by };
}
const withoutAddress = (facts) => facts.outside ? { ...facts, outside: { ...facts.outside, mail: null } } : facts;
const mattersToPeople = (before, after) => ['title', 'day', 'from', 'until', 'where', 'link'].some((fact) => before[fact] !== after[fact]);
const givenByOther = (before, after) => before.outside?.name !== after.outside?.name || before.outside?.mail !== after.outside?.mail;
const event = (type, by) => ({ type, by, payload: {} });
const ownersCard = (person, as) => ({
    person,
    view: contract_1.trainingCards.session,
    class: 'operational',
    as,
    follows: 'item',
});
const told = (session) => ({
    to: (0, exports.partitionOf)(session.id),
    flow: 'training',
    command: 'session',
    payload: { session },
});
const invited = (session) => (session.proposed ? [] : [told(session), exports.hurry]);
exports.hurry = { to: model_1.summaryPartition, flow: 'digest', command: 'hurry', payload: {} };
function decisionOn(state, at, events, messages = [], handovers = []) {
    const { id, facts, status } = state;
    const upcoming = status === 'planned' ? [`${exports.sessionLists.upcoming}|${facts.day}|${id}`] : [];
    return {
        state,
        events,
        messages,
        handovers,
        listed: state,
        timer: nextTimer(state, at),
        index: [`${exports.sessionLists.all}|${id}`, ...upcoming],
    };
}
function listTimer({ facts, reminded = 0 }, { office, training }) {
    const opening = (day) => (0, calendar_1.at)(day, office.opens, office);
    const remind = opening((0, calendar_1.addDays)((0, calendar_1.nextWorkingDay)(facts.day, office), 7 * reminded));
    const close = opening(workingDaysAfter(facts.day, training.closeAfterWorkingDays, office));
    return remind < close ? { at: remind, step: sessionSteps.remind } : { at: close, step: sessionSteps.close };
}
function workingDaysAfter(day, count, hours) {
    const next = (0, calendar_1.nextWorkingDay)(day, hours);
    return count <= 1 ? next : workingDaysAfter(next, count - 1, hours);
}
const askAgainDays = 14;
function proposalTimer({ facts, publishedAt, reminded = 0 }, organisation) {
    const { office } = organisation;
    const made = (0, zone_1.dayOf)(new Date(publishedAt), office.timeZone);
    const again = (0, calendar_1.at)((0, calendar_1.addDays)(made, askAgainDays * (reminded + 1)), office.opens, office);
    const start = (0, times_1.startOf)(facts, organisation);
    return again < start ? { at: again, step: sessionSteps.askAgain } : { at: start, step: sessionSteps.lapse };
}
function nextTimer(session, { now, organisation }) {
    if (session.status === 'cancelled')
        return null;
    if (session.proposed)
        return proposalTimer(session, organisation);
    const end = (0, times_1.endOf)(session.facts, organisation);
    if (session.status === 'planned')
        return end > now ? { at: end, step: sessionSteps.ended } : listTimer(session, organisation);
    if (!session.facts.yearly || session.repeated)
        return null;
    return { at: (0, times_1.repeatAt)(session.facts, organisation), step: sessionSteps.repeat };
}
