"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerNameless = exports.answerByCode = exports.addByCode = void 0;
exports.openNameless = openNameless;
exports.submitNameless = submitNameless;
exports.openByCode = openByCode;
exports.lookByCode = lookByCode;
const form_1 = require("../../../cards/incident/form");
const nameless_1 = require("../../../cards/incident/nameless");
const pace_1 = require("../../../services/delivery/pace");
const code_words_1 = require("../../../services/incident/code-words");
const form_2 = require("../../../services/incident/form");
const book_1 = require("../../routing/book");
const roles_1 = require("../../../services/people/roles");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const forms_1 = require("./forms");
const idempotency_1 = require("./idempotency");
const reader_1 = require("./reader");
const report_1 = require("./report");
function openNameless(turn, data, container) {
    const reading = (0, forms_1.readNamelessToken)(container, turn.owner, data.token);
    const typed = (0, form_2.keepTyped)(data);
    if (reading.kind === 'valid')
        return showForm(turn, container, { typed, before: reading.token, named: reading.token.named === true });
    const from = (0, forms_1.readReportToken)(container, turn.owner, data.token);
    const named = [reading, from].some((each) => each.kind !== 'forged' && each.token.named === true);
    return showForm(turn, container, { typed, named, expired: reading.kind !== 'forged' });
}
async function submitNameless(turn, data, container) {
    const reading = (0, forms_1.readNamelessToken)(container, turn.owner, data.token);
    const typed = (0, form_2.keepTyped)(data);
    if (reading.kind === 'forged')
        return showForm(turn, container, { typed, named: false, expired: true });
    const { token } = reading;
    const named = token.named === true;
    const before = await container.incidents.reportOf(token.nonce);
    if (before)
        return show(turn, before, token.nonce, container);
    if (reading.kind !== 'valid')
        return showForm(turn, container, { typed, named, expired: true });
    const report = (0, form_2.readReport)(data, {
        now: container.clock.now(),
        organisation: container.organisation(),
        proposed: (0, forms_1.proposedIn)(token),
        named,
        unnamed: data.unsaid === 'yes',
        typedNames: turn.actor.affiliation === 'unknown',
    });
    if ('faults' in report)
        return showForm(turn, container, { typed, faults: report.faults, before: token, named });
    await container.incidents.reportUnnamed(token, token.nonce, report);
    const file = await container.incidents.reportOf(token.nonce);
    return file ? show(turn, file, token.nonce, container) : (0, notices_1.notice)(turn, 'failed');
}
function showForm(turn, container, state) {
    const { typed, faults = {}, before, named, expired } = state;
    const { model, proposed } = (0, report_1.formModel)(turn, container, typed, (0, forms_1.proposedIn)(before));
    const token = (0, forms_1.newNamelessToken)(container, turn.owner, {
        code: before?.nonce ?? (0, code_words_1.newCode)(),
        proposed,
        named: named || typed.about !== undefined,
        before,
    });
    const card = (0, form_1.renderIncidentForm)({
        ...model,
        data: { token },
        files: null,
        faults,
        nameless: { phone: dpoPhone(container) },
        ...(expired ? { notice: 'expired' } : {}),
    });
    return { kind: 'card', card };
}
const wrongCodes = (0, book_1.bookOf)(() => new pace_1.Pace([{ sends: 5, milliseconds: 600_000 }]));
async function openByCode(turn, { code: typed }, container) {
    const now = container.clock.now().getTime();
    const wrong = wrongCodes(container);
    wrong.tidy(now);
    if (wrong.next(turn.owner, now) > now)
        return (0, notices_1.shortNotice)(turn, 'codesTooMany');
    const code = (0, code_words_1.readCode)(typed);
    const file = code === null ? undefined : await container.incidents.reportOf(code);
    if (code !== null && file)
        return show(turn, file, code, container);
    wrong.take(turn.owner, now);
    return (0, notices_1.shortNotice)(turn, 'codeUnknown');
}
async function lookByCode(turn, data, container) {
    const known = await knownBy(turn, data, container);
    return known ? show(turn, known.file, known.token.variant, container) : (0, notices_1.notice)(turn, 'expired');
}
const addByCode = (turn, data, container) => sayByCode(turn, data, 'add', data.addition, container);
exports.addByCode = addByCode;
const answerByCode = (turn, data, container) => sayByCode(turn, data, 'answer', data.answer, container);
exports.answerByCode = answerByCode;
async function sayByCode(turn, data, type, text, container) {
    const known = await knownBy(turn, data, container);
    if (!known)
        return (0, notices_1.notice)(turn, 'expired');
    const words = (0, form_2.readRemark)(text);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    const change = { type, byReporter: true, ...words };
    const outcome = await container.incidents.change(known.file.incident.id, change, {
        idempotencyKey: (0, idempotency_1.idempotencyKeyOfChange)(known.token, change),
    });
    const refused = outcome.kind === 'refused' ? outcome.refusal.refused : '';
    if (refused === 'nothingAsked' || refused === 'tooManyRemarks')
        return (0, notices_1.shortNotice)(turn, refused);
    const file = await container.incidents.reportOf(known.token.variant);
    return file ? show(turn, file, known.token.variant, container) : (0, notices_1.notice)(turn, 'expired');
}
async function knownBy(turn, { incident, token: text }, container) {
    const token = (0, forms_1.readCodeToken)(container, turn.owner, incident, text);
    const file = token && (await container.incidents.reportOf(token.variant));
    return token && file?.incident.id === incident ? { file, token } : null;
}
function show(turn, file, code, container) {
    const { id } = file.incident;
    const { data: _, ...receipt } = (0, cards_1.receiptModel)(file, (0, reader_1.readerOf)(turn), container);
    const data = { incident: id, token: (0, forms_1.newCodeToken)(container, turn.owner, id, code) };
    return { kind: 'card', card: (0, nameless_1.renderNameless)({ receipt, code, data }) };
}
const answerNameless = ({ actor }, container) => Promise.resolve({
    kind: 'card',
    card: (0, nameless_1.renderNamelessAsked)(actor.locale, dpoPhone(container)),
});
exports.answerNameless = answerNameless;
function dpoPhone({ organisation, clock }) {
    const [dpo] = (0, roles_1.holdersOf)(organisation(), 'fg', clock.now());
    return dpo?.phone ?? organisation().office.phone;
}
