"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderIncidentForm = renderIncidentForm;
const contract_1 = require("../../services/incident/contract");
const elements_1 = require("../shared/elements");
const form_1 = require("../shared/form");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const first_aid_1 = require("./first-aid");
const form_fields_1 = require("./form-fields");
const rooms = [
    { lists: 100, text: 1 },
    { lists: 30, text: 1 },
    { lists: 20, text: 0.5 },
    { lists: 8, text: 0.5 },
];
function renderIncidentForm(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const candidate = (room) => () => formOf(model, texts, room);
    const [full, ...shorter] = rooms;
    return (0, form_1.renderForm)(texts.form.summary, candidate(full), ...shorter.map(candidate));
}
function formOf(model, texts, room) {
    const { form, nameless } = texts;
    const details = (0, form_fields_1.detailFields)(model, texts, room);
    return {
        locale: model.locale,
        eyebrow: form.eyebrow,
        title: model.nameless ? nameless.title : form.title,
        intro: model.nameless
            ? [nameless.intro, nameless.teams((0, user_text_1.displayName)(model.nameless.phone, 40))]
            : [form.intro],
        banners: [...noticeBanners(model, texts, room), ...(0, first_aid_1.firstAidBanners)(model, texts)],
        fields: (0, form_fields_1.firstFields)(model, texts, room),
        more: form.more,
        details,
        unfolded: needsDetails(model, details),
        actionRows: model.nameless ? namelessActions(model, texts) : actionsOf(model, texts),
        footnotes: [form.privacy, ...filesLines(model, texts)],
    };
}
const actionsOf = (model, { form, nameless }) => [
    ...(0, elements_1.actionRow)({
        buttons: [
            (0, elements_1.button)(form.report, contract_1.incidentActions.report, model.data, { style: 'positive' }),
            ...(model.faults.about ? [(0, elements_1.button)(form.unnamed, contract_1.incidentActions.reportUnnamed, model.data)] : []),
            (0, elements_1.button)(form.next, contract_1.incidentActions.kind, model.data),
        ],
    }),
    ...(0, elements_1.actionRow)({ buttons: [(0, elements_1.button)(nameless.button, contract_1.incidentActions.nameless, model.data)] }),
];
function namelessActions({ data, faults }, { form }) {
    const sending = (unsaid) => ({ ...data, unsaid });
    return (0, elements_1.actionRow)({
        buttons: [
            (0, elements_1.button)(form.report, contract_1.incidentActions.reportNameless, sending('no'), { style: 'positive' }),
            ...(faults.about ? [(0, elements_1.button)(form.unnamed, contract_1.incidentActions.reportNameless, sending('yes'))] : []),
            (0, elements_1.button)(form.next, contract_1.incidentActions.nameless, data),
        ],
    });
}
function filesLines({ files, nameless }, { form, ...texts }) {
    if (nameless)
        return [texts.nameless.noFiles];
    if (files === null)
        return [];
    return [files === 0 ? form.filesHow : form.filesGoAlong(files)];
}
function noticeBanners(model, texts, room) {
    if (room.text < 1)
        return [{ style: 'warning', title: texts.form.cutTitle, lines: [texts.form.cut] }];
    if (model.notice === 'expired')
        return [{ style: 'warning', title: texts.form.expiredTitle, lines: [texts.form.expired] }];
    if (model.notice === 'masked')
        return [{ style: 'emphasis', title: texts.receipt.maskedTitle, lines: [texts.receipt.maskedInChat] }];
    if (Object.keys(model.faults).length === 0)
        return [];
    const { aboutTitle, aboutAgain, aboutTyped, unnamed, faultsTitle } = texts.form;
    const again = model.people === null ? aboutTyped.again : aboutAgain;
    if (model.faults.about)
        return [{ style: 'attention', title: aboutTitle, lines: [again(unnamed), texts.shared.faults] }];
    return [{ style: 'attention', title: faultsTitle, lines: [texts.shared.faults] }];
}
const needsDetails = ({ values }, details) => values.noticed === 'longer' || details.some(({ value }) => value !== '');
