"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitFlow = void 0;
const visit_1 = require("../../cards/texts/visit");
const visit_2 = require("../../cards/texts/commands/visit");
const v4_1 = require("zod/v4");
const elements_1 = require("../../cards/shared/elements");
const plain_1 = require("../../cards/shared/plain");
const personal_data_1 = require("../../cards/visit/personal-data");
const contract_1 = require("../../services/visit/contract");
const day_1 = require("../../services/visit/day");
const outcome_1 = require("../../services/visit/outcome");
const roll_call_1 = require("../../services/visit/roll-call");
const retention_1 = require("../../services/visit/retention");
const permission_1 = require("../routing/permission");
const unreached_1 = require("../routing/unreached");
const flow_1 = require("../routing/flow");
const place_1 = require("./visit/place");
const keywords_1 = require("./visit/keywords");
const announce_1 = require("./visit/announce");
const bhv_1 = require("./visit/bhv");
const desk_1 = require("./visit/desk");
const handling_1 = require("./visit/handling");
const locations_1 = require("./visit/locations");
const mine_1 = require("./visit/mine");
const number_1 = require("./visit/number");
const cards_1 = require("./visit/cards");
const drills_1 = require("./visit/drills");
const staff = { affiliations: ['group', 'guestCompany'], refusal: 'onlyStaff' };
const officeRoles = ['officeManager', 'officeDeputy', 'board'];
const office = { ...staff, roles: officeRoles };
const desk = { ...staff, roles: [...officeRoles, 'reception'] };
const bhv = { ...staff, roles: ['bhv', 'bhvHead'] };
const handlers = {
    ...(0, flow_1.allowed)(staff, {
        form: (turn, _data, container) => (0, announce_1.openForm)(turn, container),
        announce: announce_1.announce,
        changeForm: announce_1.openChange,
        change: announce_1.change,
        cancel: handling_1.cancel,
        handOver: handling_1.handOver,
        pickUp: handling_1.pickUp,
        answer: handling_1.answer,
        send: handling_1.send,
        refuse: handling_1.refuse,
        collect: handling_1.collect,
        upstairs: handling_1.upstairs,
        fetched: handling_1.fetched,
        undo: handling_1.undo,
        amend: handling_1.amend,
        stay: handling_1.stay,
        arrive: handling_1.arrive,
        atDoor: handling_1.atDoor,
        deliver: handling_1.deliver,
        leave: handling_1.leave,
        view: handling_1.look,
        open: desk_1.openChosen,
        mine: desk_1.showMine,
        series: desk_1.showSeries,
        staffIn: (0, bhv_1.markStaff)('in'),
        staffOut: (0, bhv_1.markStaff)('out'),
        safety: bhv_1.answerSafety,
    }),
    ...(0, flow_1.allowed)(desk, { day: desk_1.showDay, arriveChosen: desk_1.arriveChosen, walkIn: desk_1.walkIn }),
    ...(0, flow_1.allowed)(office, {
        sweep: desk_1.sweep,
        sweepOld: desk_1.sweepOld,
        desks: desk_1.showDesks,
        deskMake: desk_1.makeDesk,
        deskRenew: desk_1.renewDesk,
        deskRevoke: desk_1.revokeDesk,
    }),
    ...(0, flow_1.allowed)(bhv, { floor: bhv_1.showFloor, callRoll: bhv_1.callRoll, found: bhv_1.markFound, foundPart: bhv_1.markPart, endRoll: bhv_1.endRoll }),
};
exports.visitFlow = {
    id: 'visit',
    commands: [
        {
            names: ['bezoek', 'bezoeker', 'bezoekers', 'visitor', 'visitors', 'visit'],
            texts: visit_2.bezoek,
            listed: true,
            keywords: keywords_1.visitKeywords,
            takesWords: true,
            permission: staff,
            handle: desk_1.openVisits,
        },
        {
            names: ['bhv', 'ontruiming', 'evacuation'],
            texts: visit_2.bhv,
            listed: false,
            keywords: keywords_1.bhvKeywords,
            permission: staff,
            inHelp: (actor, container) => (0, permission_1.isAllowed)(actor, bhv) ? 'role' : container.organisation().visit.staffPresence ? 'besides' : null,
            handle: bhv_1.openFloor,
        },
    ],
    parts: [
        {
            permission: office,
            texts: visit_2.desks,
            button: (title, container) => (0, elements_1.press)(title, contract_1.visitActions.desks, { location: (0, locations_1.firstLocation)(container) }),
        },
    ],
    actions: (0, flow_1.answering)(contract_1.visitActions, handlers),
    cards: {
        [contract_1.visitCards.host]: drawnAs(contract_1.visitCards.host),
        [contract_1.visitCards.desk]: drawnAs(contract_1.visitCards.desk),
        [contract_1.visitCards.sweep]: ({ partition, person, locale }, container) => (0, desk_1.sweepCard)((0, outcome_1.locationOf)(partition), person, locale, container),
        [contract_1.visitCards.deskEnds]: ({ partition, person, locale }, container) => (0, desk_1.postedDesks)((0, outcome_1.locationOf)(partition), person, locale, container),
        [contract_1.visitCards.floor]: ({ partition, person, locale }, container) => (0, bhv_1.postedFloor)((0, outcome_1.locationOf)(partition), person, locale, container),
        [contract_1.visitCards.roll]: ({ partition, item, person, locale }, container) => (0, bhv_1.postedRoll)((0, outcome_1.locationOf)(partition), item, person, locale, container),
        [contract_1.visitCards.safety]: ({ partition, item, person, locale }, container) => (0, bhv_1.postedSafety)((0, outcome_1.locationOf)(partition), item, person, locale, container),
    },
    questions: [{ id: contract_1.visitQuestions.number, isAsked: number_1.asksVisit, permission: staff, answer: number_1.openVisitNumber }],
    lines: { [contract_1.visitCards.roll]: bhv_1.rollLine },
    onTimer: takeStep,
    drills: drills_1.drillsOfEvacuation,
    evidence: drills_1.evidenceOfEvacuations,
    recordOf: place_1.whereVisitLies,
    retention: retention_1.visitRetention,
    deletions: visit_1.visitDeletions,
    personalData: async (person, { locale }, container) => [
        (0, personal_data_1.ownVisits)({
            locale,
            visits: await container.visits.concerning(person),
            names: (0, cards_1.namesOf)(container.organisation()),
        }),
    ],
    mine: {
        permission: staff,
        open: mine_1.openForMe,
    },
    daily: (container) => container.reception.begin(),
    onSettled: callOthers,
    accepts: { floor },
};
function drawnAs(view) {
    return async ({ partition, item, person, account, locale }, container) => {
        const file = await container.visits.find({ location: (0, outcome_1.locationOf)(partition), visit: item });
        return file ? await (0, cards_1.cardOf)(file, { person, account, locale }, container, view) : (0, plain_1.renderNeutral)(locale);
    };
}
async function callOthers(message, { visits }) {
    const person = (0, unreached_1.calledInVain)(message);
    if (person === null || message.row.view !== contract_1.visitCards.host)
        return;
    const visit = { location: (0, outcome_1.locationOf)(message.partition), visit: message.row.item };
    await visits.change(visit, { type: 'unreached', person });
}
async function takeStep({ partition, item, step, cause }, container) {
    const location = (0, outcome_1.locationOf)(partition);
    if (item === day_1.dayItem)
        await container.reception.turn(location, { type: 'timer', step }, cause);
    else if (item.startsWith('desk-'))
        await container.desks.takeStep(location, item, step, cause);
    else if (item.startsWith(roll_call_1.rollPrefix))
        await container.evacuation.takeStep(location, item, step, cause);
    else
        await container.visits.change({ location, visit: item }, { type: 'timer', step }, { cause });
}
const moved = v4_1.z.object({
    visit: v4_1.z.string(),
    where: v4_1.z.enum(['below', 'upstairs', 'gone']),
    at: v4_1.z.string().optional(),
});
async function floor({ partition, payload, idempotencyKey: done }, container) {
    const location = (0, outcome_1.locationOf)(partition);
    const change = moved.parse(payload);
    await container.reception.changeFloor(location, change, done);
    if (change.where !== 'gone')
        await container.evacuation.cameIn(location);
}
