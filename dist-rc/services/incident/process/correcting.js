"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timesCorrected = exports.correctable = void 0;
exports.correct = correct;
const contract_1 = require("../contract");
const handlers_1 = require("../handlers");
const together_1 = require("../together");
const outcome_1 = require("../outcome");
const search_1 = require("../search");
const holding_1 = require("./holding");
const inviting_1 = require("./inviting");
const model_1 = require("./model");
const reversal_1 = require("./reversal");
const signers_1 = require("./signers");
const tasks_1 = require("./tasks");
const correctable = ({ facts, about }) => ({
    kind: facts.kind,
    noticedAt: facts.noticedAt,
    happened: facts.happened ?? null,
    dataOf: facts.dataOf,
    peopleCount: facts.peopleCount,
    about,
});
exports.correctable = correctable;
const timesCorrected = ({ corrected }) => corrected?.times ?? 0;
exports.timesCorrected = timesCorrected;
function correct(state, command, at) {
    const { by, to, text: reason } = command;
    if (command.times !== (0, exports.timesCorrected)(state))
        return 'factsChanged';
    const was = (0, exports.correctable)(state);
    const changed = Object.keys(was).filter((fact) => differs(was[fact], to[fact]));
    if (changed.length === 0)
        return 'unchanged';
    if (!isPossible(to, at))
        return 'momentNotPossible';
    if (changed.includes('about') && (0, together_1.joinedTo)(state).length > 0)
        return 'hasJoined';
    const only = (facts) => Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
    const said = (0, outcome_1.event)('corrected', by, { reason, was: only(was), is: only(to) });
    const next = withFacts({ ...state, masked: (0, outcome_1.withMasked)(state, command.masked) }, command, at);
    if (putsOff(state, next, by, at))
        return 'laterByTwo';
    return { ...decisionAfter(state, next, by, said, at), rows: [(0, search_1.searchable)(next)] };
}
function putsOff(state, { awareAt }, by, at) {
    if (awareAt <= state.awareAt)
        return false;
    const moving = { what: 'moveAware', to: awareAt, reason: '' };
    return (0, reversal_1.needsSecond)(state, moving, at) || !(0, signers_1.actsAsDpo)(state, at.organisation, by, at.now);
}
const differs = (one, other) => JSON.stringify(one) !== JSON.stringify(other);
function isPossible({ noticedAt, happened }, { now }) {
    const [present, from, until] = [now.toISOString(), happened?.from ?? null, happened?.until ?? null];
    const inOrder = [from, noticedAt, present].filter((each) => each !== null);
    const lasting = [from, until, present].filter((each) => each !== null);
    return [inOrder, lasting].every((moments) => moments.every((moment, place) => place === 0 || (moments[place - 1] ?? '') <= moment));
}
function withFacts(state, { by, to }, at) {
    const { kind, noticedAt, happened, dataOf, peopleCount, about } = to;
    const { kindProposed: _, ...told } = state.facts;
    const next = {
        ...state,
        facts: { ...told, kind, noticedAt, dataOf, peopleCount, ...(happened ? { happened } : {}) },
        about,
        corrected: { by, at: at.now.toISOString(), times: (0, exports.timesCorrected)(state) + 1 },
    };
    const handed = (0, inviting_1.ending)(withoutTasksOf(about, by, next), 'about', about, at);
    const noticed = noticedAt === state.facts.noticedAt ? handed : countingFrom(noticedAt, handed, at);
    return kind === state.facts.kind ? noticed : (0, tasks_1.beginTasks)(noticed, by, at);
}
function countingFrom(noticedAt, state, at) {
    const process = state.process ?? model_1.noProcess;
    const { subjects } = process.reminded;
    const reminded = subjects === undefined ? {} : { subjects };
    const noticed = noticedAt ?? at.now.toISOString();
    const awareAt = process.aware && state.awareAt > noticed ? state.awareAt : noticed;
    return { ...state, awareAt, process: { ...process, reminded } };
}
function withoutTasksOf(about, by, state) {
    const { process } = state;
    if (!process || about.includes(by))
        return state;
    const followUps = process.followUps.map((task) => task.done === null && about.includes(task.owner) ? { ...task, owner: by } : task);
    return { ...state, process: { ...process, followUps } };
}
function decisionAfter(before, next, by, said, at) {
    const { taken } = before;
    const deciders = decidersCalled(before, next, at);
    if (taken && next.about.includes(taken.by)) {
        const free = (0, holding_1.letGoOf)(next, 'about', by, at);
        return { ...free, events: [said, ...free.events], messages: [...free.messages, ...deciders] };
    }
    const had = new Set(idsOf((0, handlers_1.actingOn)(before, at.organisation, at.now)));
    const gained = idsOf((0, handlers_1.actingOn)(next, at.organisation, at.now)).filter((person) => !had.has(person));
    const holder = taken && taken.by !== by ? [taken.by] : [];
    return (0, outcome_1.decisionOn)(next, at, [said], [
        ...gained.map((person) => (0, outcome_1.alert)(next, person, 'statutory')),
        ...holder.map((person) => (0, outcome_1.alert)(next, person, 'operational')),
        ...deciders,
    ]);
}
function decidersCalled(before, next, at) {
    const waiting = Object.values(next.process?.decisions ?? {}).some(({ state }) => state === 'advised');
    if (!waiting)
        return [];
    const had = new Set(idsOf((0, handlers_1.decidersOf)(before, at.organisation, at.now)));
    return idsOf((0, handlers_1.decidersOf)(next, at.organisation, at.now))
        .filter((person) => !had.has(person))
        .map((person) => (0, outcome_1.post)(person, contract_1.incidentCards.decision, 'statutory'));
}
const idsOf = (people) => people.map(({ aadObjectId }) => aadObjectId);
