"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLoanHistory = renderLoanHistory;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const drill_1 = require("../shared/drill");
const list_1 = require("../shared/list");
const thing_field_1 = require("./thing-field");
function renderLoanHistory(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluis, kluisLists } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: kluisLists.historySummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: kluisLists.historyTitle,
        footnotes: model.loans.length === 0 ? [kluisLists.thingNever] : [],
        banners: [
            ...(model.id === null ? [] : (0, drill_1.drillBanner)(model.id, texts)),
            { style: 'emphasis', title: kluis.fact.dossier, lines: [(0, user_text_1.displayName)(model.dossier, 200)] },
            ...heldBanner(model, texts),
        ],
        buttons: [
            model.id === null
                ? (0, elements_1.press)(texts.shared.back, contract_1.kluisActions.things, {})
                : (0, elements_1.press)(texts.shared.back, contract_1.kluisActions.view, { loan: model.id }),
        ],
        prompts: [...filingPrompts(model, texts), ...holdPrompts(model, texts)],
        sections: model.loans.map(({ id, status, events }) => ({
            title: kluisLists.historyLoan(id, kluis.status[status]),
            rows: [
                ...events.map(({ type, by, at, reason }) => ({
                    label: kluisLists.event[type] ?? kluisLists.otherEvent,
                    lines: [
                        kluisLists.byAt(by === null ? kluisLists.clock : (0, user_text_1.displayName)(by, 60), (0, dates_1.dateAndTime)(at, model.locale)),
                        ...(reason === null ? [] : (0, user_text_1.displayLines)(reason, { max: 200, cut: '…' })),
                    ],
                })),
                ...unaccepted(events, texts),
            ],
            more: kluisLists.more,
        })),
    });
}
const unaccepted = (events, { kluis }) => events.some(({ type }) => type === 'issued') && !events.some(({ type }) => type === 'accepted')
    ? [{ label: kluis.fact.accepted, lines: [kluis.notAccepted] }]
    : [];
const heldBanner = ({ id, hold, locale }, { kluisLists }) => hold === null || id === null
    ? []
    : [
        {
            style: 'warning',
            title: kluisLists.heldTitle(id),
            lines: [
                kluisLists.byAt((0, user_text_1.displayName)(hold.by, 60), (0, dates_1.dateAndTime)(hold.at, locale)),
                ...(0, user_text_1.displayLines)(hold.reason, { max: 300, cut: '…' }),
            ],
        },
    ];
function filingPrompts({ filed, dossier }, texts) {
    if (filed === null)
        return [];
    const { kluisLists, kluisForm, shared } = texts;
    const data = { thing: filed.object };
    const rename = (0, elements_1.textPrompt)(kluisLists.rename, {
        id: 'name',
        label: kluisLists.renameLabel,
        value: (0, user_text_1.displayName)(dossier, contract_1.requestFields.dossier),
        maxLength: contract_1.requestFields.dossier,
        errorMessage: texts.incident.textError,
        send: (0, elements_1.button)(kluisLists.renameSend, contract_1.kluisActions.rename, data, { style: 'positive' }),
    });
    const into = (0, thing_field_1.lookedUpThing)(filed.others, {
        id: 'into',
        label: kluisLists.mergeLabel,
        value: '',
        placeholder: kluisForm.thingExample,
        required: true,
        errorMessage: shared.chooseOne,
        faults: [],
    });
    const merge = {
        title: kluisLists.merge,
        style: 'default',
        fields: [(0, elements_1.fieldElement)(into)],
        buttons: [(0, elements_1.button)(kluisLists.mergeSend, contract_1.kluisActions.merge, data, { style: 'positive' })],
    };
    return filed.others.length === 0 ? [rename] : [rename, merge];
}
function holdPrompts({ id, hold, mayHold }, { kluisLists, incident }) {
    if (id === null || !mayHold)
        return [];
    const [title, send, action] = hold === null
        ? [kluisLists.hold(id), kluisLists.holdSend, contract_1.kluisActions.hold]
        : [kluisLists.release(id), kluisLists.releaseSend, contract_1.kluisActions.release];
    const prompt = (0, elements_1.textPrompt)(title, {
        id: 'reason',
        label: hold === null ? kluisLists.holdReason : kluisLists.releaseReason,
        maxLength: contract_1.reasonLength,
        errorMessage: incident.textError,
        send: (0, elements_1.button)(send, action, { loan: id }, { style: 'positive' }),
    });
    return [prompt];
}
