"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.removeEvidence = void 0;
exports.attach = attach;
const outcome_1 = require("../outcome");
const redaction_1 = require("../redaction");
const model_1 = require("./model");
function attach(state, command, at) {
    const { evidence = [] } = state;
    const by = 'by' in command ? command.by : null;
    if (command.files.every(({ id }) => evidence.some((held) => held.id === id)))
        return 'unchanged';
    const known = new Set((0, model_1.presentEvidence)(state).map(({ sha256 }) => sha256));
    const fresh = command.files.filter(({ sha256 }) => !known.has(sha256));
    if (fresh.length === 0)
        return 'alreadyAttached';
    if (evidence.length + fresh.length > model_1.mostEvidence)
        return 'tooManyFiles';
    const added = fresh.map((file) => ({
        ...file,
        at: at.now.toISOString(),
        by,
        removedAt: null,
    }));
    const next = {
        ...state,
        evidence: [...evidence, ...added],
        masked: (0, outcome_1.withMasked)(state, command.masked),
    };
    const files = added.map(({ id, type, bytes, sha256 }) => ({ id, type, bytes, sha256 }));
    const attached = (0, outcome_1.event)('attached', by, { files });
    return by === null
        ?
            (0, outcome_1.decisionOn)(next, at, [attached], next.joined ? [] : (0, outcome_1.postToHandlers)(next, at))
        : (0, outcome_1.withoutRedraw)(by, (0, outcome_1.decisionOn)(next, at, [attached]));
}
exports.removeEvidence = {
    name: 'evidenceDays',
    endedAt: (state) => ((0, model_1.presentEvidence)(state).length > 0 ? (0, redaction_1.endOf)(state) : null),
    term: ({ evidenceDays }) => ({ count: evidenceDays, unit: 'days' }),
    forgets: { entries: [], messages: [], identity: false },
    countOf: (state) => (0, model_1.presentEvidence)(state).length,
    without: (state, at) => {
        const incident = state;
        const removedAt = at.now.toISOString();
        const files = (0, model_1.presentEvidence)(incident).map(({ id, sha256 }) => ({ id, sha256 }));
        const evidence = (incident.evidence ?? []).map((file) => file.removedAt === null ? { ...file, name: '', removedAt } : file);
        return (0, outcome_1.decisionOn)({ ...incident, evidence }, at, [(0, outcome_1.event)('evidenceRemoved', null, { files })]);
    },
};
