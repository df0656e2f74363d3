"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.allLines = exports.linesOn = exports.countPattern = exports.countRefusals = exports.countList = void 0;
exports.countIdAfter = countIdAfter;
exports.decideCount = decideCount;
const contract_1 = require("./contract");
const open_incident_1 = require("../handovers/open-incident");
const custodians_1 = require("./custodians");
const outcome_1 = require("./outcome");
exports.countList = 'count|';
exports.countRefusals = ['notFound', 'unchanged', 'alreadyThere', 'ended', 'notOut'];
exports.countPattern = /^telling-(\d{4}-\d{2}-\d{2})(?:-(\d{2}))?$/;
function countIdAfter(newest, day) {
    if (newest === undefined)
        return `telling-${day}`;
    const [, , number = '1'] = exports.countPattern.exec(newest) ?? [];
    return `telling-${day}-${String(Number(number) + 1).padStart(2, '0')}`;
}
function decideCount(state, command, at) {
    if ('by' in command && !(0, custodians_1.mayDecide)(at, '', command.by))
        return { refused: 'notFound' };
    if (command.type === 'start') {
        if (state)
            return { refused: 'alreadyThere' };
        const { by, lines } = command;
        const started = { by, at: at.now.toISOString() };
        const count = { id: at.id, started, lines, outcome: null, report: null };
        return decided(count, [(0, outcome_1.event)('counting', by, { lines: lines.length })]);
    }
    if (!state)
        return { refused: 'notFound' };
    switch (command.type) {
        case 'turn':
            return state.outcome === null ? decided(ticked(state, command), []) : { refused: 'ended' };
        case 'finish':
            return finish(state, command, at);
        case 'file':
            return file(state, command);
        case 'report':
            return report(state, command, at);
        case 'linkIncident': {
            if (state.report?.incident !== null)
                return { refused: 'unchanged' };
            const { incident } = command;
            const next = { ...state, report: { ...state.report, incident } };
            return decided(next, [(0, outcome_1.event)('linked', null, { incident })]);
        }
    }
}
const linesOn = ({ lines }, page) => lines.slice(page * contract_1.countPageSize, (page + 1) * contract_1.countPageSize);
exports.linesOn = linesOn;
const allLines = ({ lines, outcome }) => [
    ...lines,
    ...(outcome?.added ?? []),
];
exports.allLines = allLines;
function ticked(state, { ticked: now, drawn, stock = state.lines }) {
    const shown = new Set(drawn === undefined ? [] : (0, exports.linesOn)(state, drawn.page).map(({ object }) => object));
    const before = (state.seen ?? []).filter((object) => !shown.has(object));
    const known = new Set(state.lines.map(({ object }) => object));
    const fresh = stock.filter(({ object }) => !known.has(object));
    return { ...state, lines: [...state.lines, ...fresh], seen: [...new Set([...before, ...now])] };
}
function finish(state, command, at) {
    if (state.outcome !== null)
        return { refused: 'ended' };
    const { by, extra, drawn, found = [], stock = state.lines } = command;
    const counted = ticked(state, command);
    if (drawn !== undefined && counted.lines.length > drawn.lines)
        return decided(counted, []);
    const { lines } = counted;
    const known = new Set(lines.map(({ object }) => object));
    const seen = new Set([...(counted.seen ?? []), ...found.map(({ object }) => object)]);
    const isStill = ({ object, outOn }) => stock.some((line) => line.object === object && line.outOn === outOn);
    const objects = (wrong) => lines.filter((line) => isStill(line) && wrong(line)).map(({ object }) => object);
    const missing = objects(({ object, outOn }) => outOn === null && !seen.has(object));
    const unexpected = objects(({ object, outOn }) => outOn !== null && seen.has(object));
    const added = found.filter(({ object }) => !known.has(object));
    const outcome = {
        by,
        at: at.now.toISOString(),
        missing,
        unexpected,
        extra,
        ...(added.length > 0 ? { added } : {}),
    };
    const differs = missing.length + unexpected.length > 0 || extra !== null;
    const events = [
        (0, outcome_1.event)('counted', by, { lines: lines.length }),
        ...missing.map((object) => (0, outcome_1.event)('missing', by, { object })),
        ...unexpected.map((object) => (0, outcome_1.event)('unexpected', by, { object })),
        ...(extra === null ? [] : [(0, outcome_1.event)('extra', by, { extra })]),
    ];
    const isLoss = missing.length > 0 || extra !== null;
    const told = differs ? [...(0, custodians_1.deciders)(at, by), ...(isLoss ? (0, custodians_1.watchers)(at) : [])] : [];
    return decided({ ...counted, outcome }, events, told);
}
function file(state, { by, from, as }) {
    if (!(0, exports.allLines)(state).some(({ object }) => object === from))
        return { refused: 'unchanged' };
    const named = (line) => (line.object === from ? { ...line, ...as } : line);
    const once = (lines, taken = []) => [...new Map(lines.map(named).map((line) => [line.object, line])).values()].filter(({ object }) => !taken.some((line) => line.object === object));
    const renamed = (objects) => [
        ...new Set(objects.map((object) => (object === from ? as.object : object))),
    ];
    const lines = once(state.lines);
    const { outcome } = state;
    const next = {
        ...state,
        lines,
        outcome: outcome && {
            ...outcome,
            missing: renamed(outcome.missing),
            unexpected: renamed(outcome.unexpected),
            ...(outcome.added ? { added: once(outcome.added, lines) } : {}),
        },
    };
    return decided(next, [(0, outcome_1.event)('filed', by, { from, to: as.object })]);
}
function report(state, { reporter, what }, at) {
    const oversees = (0, custodians_1.mayDecide)(at, '', reporter) || (0, custodians_1.watchers)(at).some(({ aadObjectId }) => aadObjectId === reporter);
    if (!oversees)
        return { refused: 'notFound' };
    if (state.report !== null || (state.outcome?.missing.length ?? 0) === 0)
        return { refused: 'unchanged' };
    const origin = { partition: outcome_1.partition, flow: 'kluis', item: state.id, matter: 'count' };
    const kind = 'device_media_paper_lost_stolen';
    const next = { ...state, report: { by: reporter, at: at.now.toISOString(), incident: null } };
    return {
        ...decided(next, [(0, outcome_1.event)('reported', reporter)]),
        handovers: [
            (0, open_incident_1.openIncident)(at.incidents, origin, reporter, {
                kind,
                what,
                client: null,
                noticedAt: at.now,
                answers: { fromSafe: 'yes' },
            }),
        ],
    };
}
const decided = (state, events, told = []) => ({
    state,
    events,
    messages: (0, outcome_1.toPeople)([...new Map(told.map((person) => [person.aadObjectId, person])).values()], contract_1.kluisCards.count),
    timer: null,
    index: [`${exports.countList}${state.id}`],
});
