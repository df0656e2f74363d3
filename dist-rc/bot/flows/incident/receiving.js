"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.receiveFiles = receiveFiles;
exports.openFiles = openFiles;
exports.filesWith = filesWith;
exports.attachWaiting = attachWaiting;
const evidence_1 = require("../../../cards/incident/evidence");
const texts_1 = require("../../../cards/texts");
const model_1 = require("../../../services/incident/evidence/model");
const handlers_1 = require("../../../services/incident/handlers");
const mask_1 = require("../../../services/masking/mask");
const notices_1 = require("../../routing/notices");
const case_handlers_1 = require("./case-handlers");
const evidence_2 = require("./evidence");
const forms_1 = require("./forms");
const mostOffered = 15;
async function receiveFiles(turn, offered, container) {
    const { person, locale } = turn.actor;
    if (person === null)
        return (0, notices_1.notice)(turn, 'notAllowed');
    const { unnamed } = (0, texts_1.textsFor)(locale).evidence;
    const named = offered.map((file, at) => ({ ...file, name: file.name ?? unnamed(at + 1) }));
    const outcomes = await container.evidence.receive(person, named.slice(0, model_1.mostAtOnce));
    const received = outcomes.map((outcome, at) => ({ outcome, name: shownName(named[at]) }));
    const left = named.slice(model_1.mostAtOnce).map((file) => ({ name: shownName(file), fault: 'tooMany' }));
    const refused = received.flatMap(({ outcome, name }) => 'fault' in outcome ? [{ name, fault: outcome.fault }] : []);
    const files = received.flatMap(({ outcome }) => ('fault' in outcome ? [] : [outcome]));
    return await show(turn, person, { files, refused: [...refused, ...left] }, container);
}
async function openFiles(turn, data, container) {
    const { person } = turn.actor;
    if (person === null)
        return (0, notices_1.notice)(turn, 'notAllowed');
    if (!(0, forms_1.readFilesToken)(container, turn.owner, data.files, data.token))
        return (0, notices_1.shortNotice)(turn, 'fileGone');
    const found = await Promise.all(data.files.split(',').map((id) => container.evidence.incoming(person, id)));
    const files = found.flatMap((file) => file ?? []);
    if (files.length === 0)
        return (0, notices_1.shortNotice)(turn, 'fileGone');
    return await show(turn, person, { files, refused: [] }, container);
}
async function show(turn, person, { files, refused }, container) {
    const ids = files.map(({ id }) => id).join(',');
    const data = { files: ids, token: (0, forms_1.newFilesToken)(container, turn.owner, ids) };
    const incidents = files.length === 0 ? [] : await candidatesFor(turn, person, container);
    return {
        kind: 'card',
        card: (0, evidence_1.renderReceived)({ locale: turn.actor.locale, data, files, refused, incidents }),
    };
}
const shownName = (file) => (0, mask_1.mask)(file?.name ?? '').text;
async function candidatesFor(turn, person, container) {
    const { kinds, alert } = (0, texts_1.textsFor)(turn.actor.locale);
    const titled = ({ id, kind }) => ({
        id,
        title: kind === null ? alert.title : kinds.names[kind],
    });
    const own = (await container.incidents.reportsOf(person))
        .filter(({ status }) => status !== 'withdrawn')
        .map(({ id, facts }) => titled({ id, kind: facts.kind }));
    const handles = case_handlers_1.handlers.roles.some((role) => turn.actor.roles.includes(role));
    const open = handles ? (await openFor(person, container)).map(titled) : [];
    const mine = new Set(own.map(({ id }) => id));
    return [...own.slice(0, mostOffered), ...open.filter(({ id }) => !mine.has(id))];
}
async function openFor(person, container) {
    const { lines } = await container.register.page({ list: 'open' }, person, null);
    const files = await Promise.all(lines.map(({ id }) => container.incidents.find(id)));
    const [organisation, now] = [container.organisation(), container.clock.now()];
    const handled = files.flatMap((file) => file && (0, handlers_1.mayHandle)(file.incident, organisation, person, now) ? [file.incident] : []);
    return handled.map(({ id, facts }) => ({ id, kind: facts.kind }));
}
function filesWith({ actor: { person } }, before, container) {
    if (person === null)
        return null;
    const said = before?.record.split(',').filter(Boolean) ?? [];
    return [...new Set([...said, ...container.evidence.waiting.of(person)])].slice(-model_1.mostWithReport);
}
function attachWaiting(turn, token, id, container) {
    const { person } = turn.actor;
    const ids = filesWith(turn, token, container) ?? [];
    if (person === null || ids.length === 0)
        return;
    const { underWay, log } = container;
    underWay
        .watch((0, evidence_2.attach)(person, ids, { id, token, as: { byReporter: true } }, container))
        .then((said) => (said === null ? undefined : log.warn({ incident: id, said }, 'files did not go along')))
        .catch((error) => log.warn({ err: error, incident: id }, 'files did not go along'));
}
