"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rollList = exports.rollPrefix = exports.forgetting = exports.broughtTo = exports.isGoingOn = void 0;
exports.callRoll = callRoll;
exports.decideRoll = decideRoll;
const contract_1 = require("./contract");
const roles_1 = require("../people/roles");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const floor_1 = require("./floor");
const outcome_1 = require("./outcome");
const roll_result_1 = require("./roll-result");
const isGoingOn = ({ ended, over }) => ended === null && over !== true;
exports.isGoingOn = isGoingOn;
function callRoll(state, id, command) {
    if (command.type === 'start')
        return state ? null : started(id, command);
    return state && changed(state, command);
}
function started(id, command) {
    const { at, by, listAt, people, asked, drill } = command;
    const call = { id, startedAt: at, startedBy: by, listAt, people, marks: {}, ended: null, asked };
    return drill ? { ...call, drill } : call;
}
function changed(state, command) {
    switch (command.type) {
        case 'known':
            return state.asked && !state.unreached
                ? { ...state, unreached: command.unreached, away: command.away }
                : null;
        case 'join':
            return join(state, command.people);
        case 'mark':
            return mark(state, command);
        case 'answer':
            return answer(state, command);
        case 'end':
            return state.ended ? null : { ...state, ended: { by: command.by, at: command.at } };
        case 'forget': {
            const { asked, answers, unreached: _unreached, away: _away, ...rest } = state;
            if (state.over && !asked && !answers)
                return null;
            return { ...rest, over: true, ...(state.drill ? withoutNames(state) : {}) };
        }
    }
}
const withoutNames = (state) => ({
    people: [],
    marks: {},
    result: (0, roll_result_1.resultOf)(state),
});
function join(state, people) {
    const known = new Set(state.people.map(({ id }) => id));
    const fresh = people.filter(({ id }) => !known.has(id));
    return fresh.length === 0 || !(0, exports.isGoingOn)(state) ? null : { ...state, people: [...state.people, ...fresh] };
}
function mark(state, { ids, found, by, at, seen }) {
    const known = new Map(state.people.map(({ id, people }) => [id, people]));
    const marked = ids.filter((id) => known.has(id) && (state.marks[id]?.at ?? '') < at);
    if (marked.length === 0)
        return null;
    const made = marked.map((id) => {
        const part = seen !== null && seen < (known.get(id) ?? 1);
        return [id, part ? { found, by, at, seen } : { found, by, at }];
    });
    return { ...state, marks: { ...state.marks, ...Object.fromEntries(made) } };
}
function answer(state, { by, at, answer: said, where }) {
    if (state.over || (state.answers?.[by]?.at ?? '') >= at)
        return null;
    return { ...state, answers: { ...state.answers, [by]: { answer: said, where, at } } };
}
function decideRoll(state, id, command, at) {
    const next = callRoll(state, id, command);
    if (!next)
        return null;
    const decision = {
        state: next,
        events: [eventOf(command)],
        messages: toldOf(command, at).map(posted),
        ...standing(next, at.organisation),
    };
    const fan = askedOf(state, id, command);
    return fan ? { ...decision, fan } : decision;
}
function askedOf(state, id, command) {
    const card = { view: contract_1.visitCards.safety, class: 'operational' };
    if (command.type === 'start')
        return command.asked.length === 0 ? null : { id, people: command.asked, ...card };
    const asked = state?.asked ?? [];
    const ends = command.type === 'end' || (command.type === 'forget' && state !== null && (0, exports.isGoingOn)(state));
    return ends && asked.length > 0 ? { id: `${id}-over`, of: id, people: asked, ...card } : null;
}
const broughtTo = (state, person, organisation) => ({
    state,
    events: [(0, outcome_1.event)('brought', { person })],
    messages: [posted(person)],
    ...standing(state, organisation),
});
exports.broughtTo = broughtTo;
const standing = (state, organisation) => ({
    timer: state.over ? null : { at: endOfDay(state, organisation), step: exports.forgetting },
    index: (0, exports.isGoingOn)(state) ? [`${exports.rollList}|${state.id}`] : [],
});
function toldOf(command, { organisation, now }) {
    if (command.type === 'end')
        return (0, roles_1.holdersOf)(organisation, 'bhvHead', now).map(({ aadObjectId }) => aadObjectId);
    const rings = command.type === 'start' || (command.type === 'answer' && command.answer === 'help');
    return rings ? (0, floor_1.bhvOf)(organisation, now) : [];
}
function eventOf(command) {
    switch (command.type) {
        case 'start':
            return (0, outcome_1.event)('rollCalled', { person: command.by }, command.drill ? { drill: true } : {});
        case 'mark':
            return (0, outcome_1.event)('mark', { person: command.by }, { [command.found]: command.ids.length });
        case 'known':
            return (0, outcome_1.event)('whoIsAway', null);
        case 'join':
            return (0, outcome_1.event)('joined', null, { visits: command.people.length });
        case 'end':
            return (0, outcome_1.event)('end', { person: command.by });
        case 'answer':
            return (0, outcome_1.event)('safetyAnswer', null);
        case 'forget':
            return (0, outcome_1.event)('answersForgotten', null);
    }
}
exports.forgetting = 'forget';
function endOfDay({ startedAt }, { office }) {
    return (0, calendar_1.at)((0, calendar_1.addDays)((0, zone_1.dayOf)(new Date(startedAt), office.timeZone), 1), '00:00', office);
}
exports.rollPrefix = 'ontruiming-';
exports.rollList = 'roll';
const posted = (person) => ({
    person,
    view: contract_1.visitCards.roll,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
    repeatUnknown: true,
});
