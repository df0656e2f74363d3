"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.submitUnnamed = exports.submitReport = void 0;
exports.openForm = openForm;
exports.chooseKind = chooseKind;
exports.formModel = formModel;
const letters_1 = require("../../../services/language/letters");
const incident_settings_1 = require("../../../services/people/incident-settings");
const form_1 = require("../../../cards/incident/form");
const form_kind_1 = require("../../../services/incident/form-kind");
const form_2 = require("../../../services/incident/form");
const mentions_1 = require("../../../services/incident/mentions");
const kinds_1 = require("../../../services/incident/kinds");
const mask_1 = require("../../../services/masking/mask");
const blank_form_1 = require("./blank-form");
const forms_1 = require("./forms");
const reader_1 = require("./reader");
const receiving_1 = require("./receiving");
const cards_1 = require("./cards");
const strangers_1 = require("./strangers");
const mostWords = 4_000;
function openForm(turn, container) {
    const { text, masked } = (0, mask_1.mask)(turn.words);
    const words = (0, letters_1.clipped)(text, mostWords).trim();
    return showForm(turn, container, {
        typed: words === '' ? {} : { what: words },
        ...(masked.length > 0 && { notice: 'masked' }),
    });
}
function chooseKind(turn, data, container) {
    const reading = (0, forms_1.readReportToken)(container, turn.owner, data.token);
    const typed = (0, form_2.keepTyped)(data);
    const again = reading.kind === 'valid' ? { typed, before: reading.token } : expired(typed, reading);
    return showForm(turn, container, again);
}
const submitReport = (turn, data, container) => submit(turn, data, container, { unnamed: false });
exports.submitReport = submitReport;
const submitUnnamed = (turn, data, container) => submit(turn, data, container, { unnamed: true });
exports.submitUnnamed = submitUnnamed;
async function submit(turn, data, container, { unnamed }) {
    const reading = (0, forms_1.readReportToken)(container, turn.owner, data.token);
    const typed = (0, form_2.keepTyped)(data);
    if (reading.kind !== 'valid') {
        const handled = reading.kind === 'expired' ? await receiptOf(turn, reading.token, container) : null;
        return handled ?? showForm(turn, container, expired(typed, reading));
    }
    const { token } = reading;
    const report = (0, form_2.readReport)(data, {
        now: container.clock.now(),
        organisation: container.organisation(),
        proposed: (0, forms_1.proposedIn)(token),
        named: token.named === true,
        unnamed,
        typedNames: turn.actor.affiliation === 'unknown',
    });
    if ('faults' in report)
        return showForm(turn, container, { typed, faults: report.faults, before: token });
    return await register(turn, token, report, container);
}
async function register(turn, token, report, container) {
    const outcome = await container.incidents.report(token, {
        ...report,
        reporter: turn.actor.person,
        sender: turn.owner,
        receiptActivityId: turn.messageId,
    });
    if (outcome.kind !== 'committed')
        return (await receiptOf(turn, token, container)) ?? showForm(turn, container, { typed: {} });
    const { state: incident, messages } = outcome;
    (0, receiving_1.attachWaiting)(turn, token, incident.id, container);
    return { kind: 'card', card: (0, cards_1.receiptCard)({ incident, messages }, (0, reader_1.readerOf)(turn), container) };
}
async function receiptOf(turn, token, container) {
    const incidents = container.incidents;
    const id = await incidents.reportedBy(token);
    const file = id === undefined ? undefined : await incidents.find(id);
    return file ? { kind: 'card', card: (0, cards_1.receiptCard)(file, (0, reader_1.readerOf)(turn), container) } : null;
}
function formModel(turn, container, typed, shown) {
    const organisation = container.organisation();
    const { kind, proposed } = (0, form_kind_1.kindToShow)({
        words: typed.what ?? '',
        chosen: incident_settings_1.incidentKinds.find((candidate) => candidate === typed.kind) ?? null,
        shown,
        offered: organisation.incident.kinds,
    });
    const { affiliation, locale } = turn.actor;
    const model = {
        ...(0, strangers_1.firstAidFor)(affiliation, (0, cards_1.firstAidOf)(kind, organisation, locale, { carrier: typed['answer.carrier'] })),
        ...(0, strangers_1.choicesFor)(affiliation, organisation),
        locale,
        values: typed,
        proposed,
        questions: (0, kinds_1.questionsOf)(kind),
        kinds: organisation.incident.kinds,
        mentions: (0, mentions_1.mentionsColleague)(typed.what ?? '', organisation),
    };
    return { model, proposed: proposed ? kind : null };
}
function showForm(turn, container, state) {
    const { typed, before } = state;
    const { model, proposed } = formModel(turn, container, typed, state.shown ?? (0, forms_1.proposedIn)(before));
    const named = state.named === true || before?.named === true || typed.about !== undefined;
    const files = (0, receiving_1.filesWith)(turn, before, container);
    const form = {
        ...model,
        data: {
            token: (0, forms_1.newReportToken)(container, turn.owner, { proposed, named, files: files ?? [], before }),
        },
        files: files === null ? null : files.length,
        faults: state.faults ?? {},
        ...(state.notice ? { notice: state.notice } : {}),
    };
    return { kind: 'card', card: (0, blank_form_1.isBlank)(form) ? (0, blank_form_1.renderBlankForm)(form) : (0, form_1.renderIncidentForm)(form) };
}
const expired = (typed, reading) => ({
    typed,
    notice: 'expired',
    ...(reading.kind !== 'forged' && {
        named: reading.token.named === true,
        shown: (0, forms_1.proposedIn)(reading.token),
    }),
});
