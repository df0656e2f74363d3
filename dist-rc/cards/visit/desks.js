"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDesks = renderDesks;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const qr_1 = require("../charts/qr");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
function renderDesks(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists } = texts;
    const { made, desks, locale } = model;
    return (0, list_1.renderListCard)({
        locale,
        summary: visitLists.deskSummary,
        eyebrow: visitLists.eyebrow((0, dates_1.dateAndTime)(model.now, locale)),
        title: visitLists.deskTitle,
        banners: [
            ...(made
                ? [
                    {
                        style: 'accent',
                        title: visitLists.deskCode(`${made.code.slice(0, 3)} ${made.code.slice(3)}`),
                        lines: [visitLists.deskType(made.address), visitLists.deskMade(made.minutes, made.days)],
                    },
                ]
                : []),
            ...missedBanner(model, texts),
            ...(desks.some(({ warned }) => warned)
                ? [{ style: 'warning', title: visitLists.deskEnds, lines: [visitLists.deskEndsText] }]
                : []),
        ],
        pictures: made ? [(0, elements_1.pictureOf)((0, qr_1.qrPng)(made.url), visitLists.deskQr)] : [],
        footnotes: [
            ...(made ? [visitLists.deskQr] : []),
            ...(made === null ? visitLists.deskWhat : []),
            desks.length === 0 ? visitLists.deskNone : visitLists.deskText,
        ],
        sections: [{ title: visitLists.manage, rows: rowsOf(model, texts) }],
        fields: desks.length === 0 ? [] : [deskChooser(desks, texts)],
        links: made ? [{ title: visitLists.deskLink, url: made.url }] : [],
        ...actionsOf(model, texts),
    });
}
function missedBanner({ desks }, { visitLists }) {
    const missed = desks.flatMap((desk, at) => (desk.missed ? [visitLists.deskRow(at + 1)] : []));
    if (missed.length === 0)
        return [];
    const title = visitLists.deskMissed(missed.join(', '));
    return [{ style: 'warning', title, lines: [visitLists.deskMissedText] }];
}
const rowsOf = ({ desks, locale }, { visitLists }) => desks.map(({ pairedAt, pairBy, expiresAt, seenAt }, at) => ({
    label: visitLists.deskRow(at + 1),
    lines: [
        pairedAt === null
            ? visitLists.deskFresh((0, dates_1.dateAndTime)(pairBy, locale))
            : visitLists.deskOpened((0, dates_1.dateAndTime)(pairedAt, locale), (0, dates_1.dateAndTime)(expiresAt, locale)),
        ...(seenAt === undefined ? [] : [visitLists.deskSeen((0, dates_1.dateAndTime)(seenAt, locale))]),
    ],
}));
const deskChooser = (desks, { visitLists, shared }) => (0, list_1.chooser)({ label: visitLists.deskChoose, placeholder: shared.choose, error: visitLists.chooseError }, desks.map(({ id }, at) => ({ title: visitLists.deskRow(at + 1), value: id })));
function actionsOf({ location, desks, made }, { visitLists, shared }) {
    const make = (0, elements_1.button)(visitLists.deskMake, contract_1.visitActions.deskMake, { location }, { style: 'positive', sendsInputs: false });
    const back = (0, elements_1.press)(shared.back, contract_1.visitActions.day, { location });
    if (desks.length === 0)
        return { buttons: [make, back] };
    const revoke = (0, elements_1.button)(visitLists.deskRevoke, contract_1.visitActions.deskRevoke, { location }, { style: 'destructive' });
    const renew = (0, elements_1.button)(visitLists.deskRenew, contract_1.visitActions.deskRenew, { location });
    return {
        buttons: made ? [make, back] : [make, renew, back],
        details: { toggle: shared.more, rows: [{ buttons: [revoke] }] },
    };
}
