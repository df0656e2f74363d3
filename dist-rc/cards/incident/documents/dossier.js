"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clientDossier = clientDossier;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const documents_1 = require("../../texts/documents");
const letters_1 = require("./letters");
function clientDossier(model) {
    const { dossier } = documents_1.documentTexts;
    return {
        title: dossier.title(model.client),
        language: 'nl',
        madeAt: new Date(model.now),
        lines: [dossier.asOf((0, dates_1.writtenMoment)(model.now)), dossier.alone],
        tables: [
            tableOf(dossier.facts, [
                [dossier.reference, model.id],
                [dossier.aware, (0, dates_1.writtenMoment)(model.awareAt)],
                ...(0, letters_1.noticeFacts)(model),
            ]),
            tableOf(dossier.track, [...termRows(model), ...contactRows(model), ...proofRows(model)]),
        ],
        footer: model.id,
    };
}
const tableOf = (name, rows) => ({
    name,
    columns: [
        { title: name, width: 34 },
        { title: '', width: 90 },
    ],
    rows,
});
const termRows = ({ hours, clocks }) => {
    const { dossier } = documents_1.documentTexts;
    return [
        [dossier.term, hours === null ? dossier.noTerm : dossier.hours(hours)],
        ...clocks.map(({ kind, until, metAt }) => {
            const end = dossier.until((0, dates_1.writtenMoment)(until.toISOString()));
            const late = metAt !== null && metAt > until ? dossier.late : dossier.inTime;
            return [kind === 'client' ? dossier.ours : dossier.theirs, metAt === null ? end : `${end} ${late}`];
        }),
    ];
};
const contactRows = ({ contacts }) => {
    const { dossier } = documents_1.documentTexts;
    return contacts.map(({ name, how, verifiedOn }) => {
        const checked = verifiedOn === null ? dossier.unverified : dossier.verified((0, dates_1.dayName)(verifiedOn, 'nl'));
        return [dossier.contact, [name, how, checked].filter((part) => part !== '').join(', ')];
    });
};
const proofRows = ({ told: { sent, received } }) => {
    const { dossier } = documents_1.documentTexts;
    const when = (at) => (0, dates_1.writtenMoment)(at);
    return [
        [dossier.sent, sent ? `${when((0, contract_1.sentAt)(sent))}: ${sent.to}` : dossier.notYet],
        [
            dossier.received,
            received ? `${when(received.moment ?? received.at)}: ${received.proof}` : dossier.notYet,
        ],
    ];
};
