"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitCards = exports.visitQuestions = exports.visitActions = exports.ofSeries = exports.visitNumber = exports.nightDesk = exports.isForUnknown = exports.visitFields = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const chosen_person_1 = require("../forms/chosen-person");
const model_1 = require("./model");
const numbering_1 = require("../ledger/numbering");
exports.visitFields = {
    name: 100,
    company: 100,
    kind: 20,
    people: 3,
    day: 10,
    from: 5,
    until: 5,
    remark: 300,
    others: 300,
    location: 40,
    host: chosen_person_1.chosenLength,
    weeks: 2,
};
const isForUnknown = ({ facts: { askedFor, remark } }) => askedFor !== undefined && askedFor === remark;
exports.isForUnknown = isForUnknown;
exports.nightDesk = 'night';
exports.visitNumber = (0, numbering_1.numbering)('BZ');
const place = { location: v4_1.z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/) };
const onVisit = { ...place, visit: v4_1.z.string().regex(exports.visitNumber.pattern) };
const following = { following: v4_1.z.literal('yes').optional() };
const chosen = { id: v4_1.z.literal('').or(v4_1.z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}\/BZ-\d{4,9}$/)) };
exports.ofSeries = 'series/';
const chosenOrSeries = {
    id: v4_1.z.literal('').or(v4_1.z.string().regex(/^(?:series\/)?[a-z0-9][a-z0-9-]{0,39}\/BZ-\d{4,9}$/)),
};
const onRoll = { ...place, roll: v4_1.z.string().regex(/^ontruiming-\d{8}T\d{9}Z$/) };
const people = v4_1.z.string().max(10_000);
const ticked = v4_1.z.string().max(10_000).default('');
const typed = v4_1.z.string().max(20_000).default('');
exports.visitActions = (0, contract_1.actionsOf)('visit', {
    form: (0, contract_1.carrying)(),
    announce: (0, contract_1.sending)(),
    changeForm: (0, contract_1.carrying)(onVisit),
    change: (0, contract_1.sending)({ ...onVisit, ...following }),
    cancel: (0, contract_1.carrying)({ ...onVisit, ...following }),
    handOver: (0, contract_1.carrying)(onVisit, { to: people.default('') }),
    pickUp: (0, contract_1.carrying)(onVisit),
    answer: (0, contract_1.carrying)({ ...onVisit, answer: v4_1.z.enum(['coming', 'fiveMinutes']) }),
    send: (0, contract_1.carrying)(onVisit, { colleague: people }),
    refuse: (0, contract_1.carrying)(onVisit),
    collect: (0, contract_1.carrying)(onVisit),
    upstairs: (0, contract_1.carrying)(onVisit),
    fetched: (0, contract_1.carrying)(onVisit),
    undo: (0, contract_1.carrying)(onVisit),
    amend: (0, contract_1.carrying)(onVisit, { people: v4_1.z.string().max(10).default(''), others: typed }),
    stay: (0, contract_1.carrying)(onVisit),
    arrive: (0, contract_1.carrying)({ ...onVisit, way: v4_1.z.enum(model_1.ways) }),
    atDoor: (0, contract_1.carrying)(onVisit),
    deliver: (0, contract_1.carrying)(onVisit),
    leave: (0, contract_1.carrying)(onVisit),
    view: (0, contract_1.carrying)(onVisit),
    open: (0, contract_1.carrying)({}, chosenOrSeries),
    series: (0, contract_1.carrying)(onVisit),
    mine: (0, contract_1.carrying)(),
    day: (0, contract_1.carrying)(place),
    arriveChosen: (0, contract_1.carrying)({ location: place.location.optional() }, chosen),
    walkIn: (0, contract_1.carrying)({ ...place, token: contract_1.sealed }, { host: people.default(''), name: typed, company: typed, kind: typed }),
    sweepOld: (0, contract_1.carrying)(place),
    sweep: (0, contract_1.carrying)(place, { visits: ticked }),
    desks: (0, contract_1.carrying)(place),
    deskMake: (0, contract_1.carrying)(place),
    deskRenew: (0, contract_1.carrying)(place, { id: v4_1.z.string().max(40) }),
    deskRevoke: (0, contract_1.carrying)(place, { id: v4_1.z.string().max(40) }),
    floor: (0, contract_1.carrying)(place),
    callRoll: (0, contract_1.carrying)({ ...place, drill: v4_1.z.literal('yes').optional() }),
    found: (0, contract_1.carrying)({ ...onRoll, found: v4_1.z.enum(['present', 'missing']) }, { ids: ticked }),
    foundPart: (0, contract_1.carrying)(onRoll, {
        ids: ticked,
        group: v4_1.z.string().max(60),
        seen: v4_1.z.string().max(10).default(''),
    }),
    endRoll: (0, contract_1.carrying)(onRoll),
    safety: (0, contract_1.carrying)({ ...onRoll, answer: v4_1.z.enum(model_1.safetyAnswers) }, {
        where: v4_1.z
            .string()
            .max(2 * exports.visitFields.remark)
            .default(''),
    }),
    staffIn: (0, contract_1.carrying)(),
    staffOut: (0, contract_1.carrying)(),
});
exports.visitQuestions = (0, contract_1.namedBy)('visit', ['number']);
exports.visitCards = (0, contract_1.namedBy)('visit', ['host', 'desk', 'sweep', 'floor', 'roll', 'safety', 'deskEnds']);
