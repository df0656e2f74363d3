"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exportAlongEvidence = exports.exportEvidence = exports.offerEvidence = exports.openEvidence = void 0;
exports.discardFiles = discardFiles;
exports.attachFiles = attachFiles;
exports.attach = attach;
const contract_1 = require("../../../services/incident/contract");
const v4_1 = require("zod/v4");
const evidence_1 = require("../../../cards/incident/evidence");
const texts_1 = require("../../../cards/texts");
const model_1 = require("../../../services/incident/evidence/model");
const handlers_1 = require("../../../services/incident/handlers");
const invitations_1 = require("../../../services/incident/invitations");
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const forms_1 = require("./forms");
const idempotency_1 = require("./idempotency");
const screens_1 = require("./screens");
const openEvidence = (turn, { incident }, container) => (0, screens_1.show)(turn, incident, evidence_1.renderEvidence, container, 'joined');
exports.openEvidence = openEvidence;
async function discardFiles(turn, data, container) {
    const { person, locale } = turn.actor;
    const token = (0, forms_1.readFilesToken)(container, turn.owner, data.files, data.token);
    if (person === null)
        return (0, notices_1.notice)(turn, 'notAllowed');
    if (!token)
        return (0, notices_1.shortNotice)(turn, 'fileGone');
    for (const id of data.files.split(','))
        await container.evidence.discard(person, id);
    return { kind: 'card', card: (0, evidence_1.renderFilesSettled)(locale, null) };
}
async function attachFiles(turn, data, container) {
    const { person, locale } = turn.actor;
    const file = await container.incidents.find(data.id);
    const as = file && person !== null ? standingOf(file, person, container) : null;
    if (!file || person === null || !as)
        return (0, notices_1.notice)(turn, 'notFound');
    const token = (0, forms_1.readFilesToken)(container, turn.owner, data.files, data.token);
    if (!token)
        return (0, notices_1.shortNotice)(turn, 'fileGone');
    const ids = data.files.split(',');
    const settled = { kind: 'card', card: (0, evidence_1.renderFilesSettled)(locale, data.id) };
    if (ids.every((id) => file.incident.evidence?.some((held) => held.id === id)))
        return settled;
    const said = await attach(person, ids, { id: data.id, token, as }, container);
    return said === null ? settled : (0, notices_1.shortNotice)(turn, said);
}
async function attach(person, ids, { id, token, as }, container) {
    const files = await heldFor(person, ids, id, container);
    if (files.length === 0)
        return 'fileGone';
    const change = {
        type: 'attach',
        files: files.map(({ masked: _, ...kept }) => kept),
        masked: files.flatMap(({ masked }) => masked),
        ...as,
    };
    const outcome = await container.incidents.change(id, change, {
        idempotencyKey: (0, idempotency_1.idempotencyKeyOfChange)(token, change),
    });
    const refused = outcome.kind === 'refused' ? outcome.refusal.refused : 'unchanged';
    if (refused !== 'unchanged')
        return refusalOf(refused);
    for (const file of files)
        await container.evidence.discard(person, file.id);
    return null;
}
function standingOf({ incident }, person, container) {
    if (container.incidents.isReporter(incident, person))
        return { byReporter: true };
    return (0, handlers_1.mayHandle)(incident, container.organisation(), person, container.clock.now()) ? { by: person } : null;
}
const refusals = ['tooManyFiles', 'alreadyAttached', 'withdrawn', 'notFound'];
const refusalOf = (code) => refusals.find((each) => each === code) ?? 'failed';
async function heldFor(person, ids, incident, container) {
    const found = await Promise.all(ids.map((id) => container.evidence.incoming(person, id)));
    const files = found.flatMap((file) => file ?? []);
    const held = await Promise.all(files.map(({ id }) => container.evidence.hold(person, id, incident)));
    return files.filter((_, at) => held[at] === true);
}
const offerEvidence = (turn, { incident, id }, container) => (0, downloads_1.offerDownload)(turn, contract_1.incidentDownloads.evidence, { incident, id }, container);
exports.offerEvidence = offerEvidence;
const asked = v4_1.z.object({ incident: v4_1.z.string(), id: v4_1.z.string() });
const exportEvidence = (offer, container) => exportFile(offer, container, handlers_1.mayHandle);
exports.exportEvidence = exportEvidence;
const exportAlongEvidence = (offer, container) => exportFile(offer, container, invitations_1.mayLookAlong);
exports.exportAlongEvidence = exportAlongEvidence;
async function exportFile({ params, person }, container, mayRead) {
    const { incident: number, id } = asked.parse(params);
    const file = await container.incidents.find(number);
    if (!file || !mayRead(file.incident, container.organisation(), person, container.clock.now()))
        return null;
    const held = (0, model_1.presentEvidence)(file.incident).find((each) => each.id === id);
    if (!held)
        return null;
    await container.access.note(person, number, 'evidence');
    const bytes = await container.evidence.open(number, held);
    if (!bytes)
        container.log.error({ incident: number, file: id }, 'evidence gone or altered');
    const place = (file.incident.evidence ?? []).indexOf(held) + 1;
    return bytes ? { ...named(number, place, held), bytes } : null;
}
const named = (number, place, { type }) => ({
    name: `${number}-${(0, texts_1.textsFor)('nl').evidence.file}-${place}.${type}`,
    contentType: 'application/octet-stream',
});
