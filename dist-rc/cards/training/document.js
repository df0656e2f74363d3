"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDocument = renderDocument;
exports.renderOwnedDocument = renderOwnedDocument;
const contract_1 = require("../../services/training/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const progress_1 = require("./progress");
function renderDocument(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training } = texts;
    const { document } = model;
    const state = stateOf(model);
    const styles = { signed: 'good', ended: 'emphasis', open: 'warning' };
    const titles = {
        signed: training.documentSigned,
        ended: training.documentEnded,
        open: training.documentTitle,
    };
    const data = { document: document.id };
    const shown = common(model, texts);
    const unopened = state === 'open' && model.opened === null;
    const card = (0, record_1.renderRecord)({
        ...shown,
        ...(unopened ? { links: [], what: shown.what.slice(0, 1) } : {}),
        ...(model.textAt === undefined ? {} : { links: [{ title: training.read, url: model.textAt }] }),
        title: titles[state],
        badge: { text: training.documentBadge[state], style: styles[state] },
        banners: bannersOf(model, texts),
        buttons: buttonsOf(model, texts),
    });
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.trainingActions.read, data, model.userId);
}
const stateOf = ({ document, signOff }) => signOff ? 'signed' : document.endedAt === null ? 'open' : 'ended';
function buttonsOf(model, texts) {
    const { training } = texts;
    const data = { document: model.document.id };
    if (stateOf(model) === 'open' && model.opened === null)
        return [(0, elements_1.press)(training.openText, contract_1.trainingActions.openText, data, 'positive')];
    const sign = (0, elements_1.button)(training.sign, contract_1.trainingActions.sign, data, { style: 'positive', sendsInputs: false });
    return [
        ...(stateOf(model) === 'open' ? [sign] : []),
        ...(model.textAt === undefined ? originalButton(model.document, texts) : []),
    ];
}
function bannersOf(model, { training }) {
    const { document, signOff, opened, locale } = model;
    if (signOff) {
        const lines = signOff.opened === undefined ? [] : [training.opened((0, dates_1.dateAndTime)(signOff.opened, locale))];
        return [{ style: 'good', title: training.signedAt((0, dates_1.dateAndTime)(signOff.at, locale)), lines }];
    }
    if (document.endedAt === null && opened === null)
        return [{ style: 'accent', title: training.openFirst, lines: [] }];
    return document.endedAt === null
        ? [{ style: 'emphasis', title: training.opened((0, dates_1.dateAndTime)(opened ?? '', locale)), lines: [] }]
        : [{ style: 'emphasis', title: training.documentEnded, lines: [training.documentEndedText] }];
}
function renderOwnedDocument(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training } = texts;
    const { document, progress } = model;
    const open = document.endedAt === null;
    const data = { document: document.id };
    const base = common(model, texts);
    return (0, record_1.renderRecord)({
        ...base,
        title: training.publishedTitle,
        badge: open
            ? { text: training.documentBadge.open, style: 'accent' }
            : { text: training.documentBadge.ended, style: 'emphasis' },
        banners: model.address === null ? [] : [addressBanner(model.address, texts)],
        facts: [
            ...base.facts,
            { label: training.fact.signed, lines: [training.signedCount(model.signed, model.all)] },
            ...(open ? [(0, progress_1.progressFact)(progress, texts)] : []),
        ],
        ...ownedButtons(model, texts),
        prompts: open && model.acts
            ? [
                {
                    title: training.endDocument,
                    style: 'destructive',
                    questions: [training.endQuestion],
                    fields: [],
                    buttons: [(0, elements_1.press)(training.endSure, contract_1.trainingActions.endDocument, data, 'destructive')],
                },
            ]
            : [],
    });
}
const originalButton = ({ id, original }, { training }) => original ? [(0, elements_1.press)(training.original, contract_1.trainingActions.original, { document: id })] : [];
function ownedButtons({ document, acts, progress }, texts) {
    const { training, incident, shared } = texts;
    const data = { document: document.id };
    const may = acts && document.endedAt === null;
    const retry = may && progress.failed.length > 0 ? [(0, elements_1.press)(shared.retry, contract_1.trainingActions.retryDocument, data)] : [];
    if (!document.original)
        return { buttons: retry };
    const check = may && document.facts.link !== null
        ? [(0, elements_1.press)(training.checkAddress, contract_1.trainingActions.checkAddress, data)]
        : [];
    const buttons = [...originalButton(document, texts), ...check, ...retry];
    return { details: { toggle: incident.details, buttons } };
}
function addressBanner(state, { training }) {
    const styles = { same: 'good', differs: 'attention', unreadable: 'warning' };
    return { style: styles[state], title: training.address[state], lines: [training.addressText[state]] };
}
const textLine = ({ original, facts }, locale, { training }) => original
    ? training.fixed((0, dates_1.dayName)(original.at, locale))
    : facts.link === null
        ? training.onCard
        : training.notFixed;
function common({ locale, document }, texts) {
    const { training } = texts;
    const { id, facts } = document;
    const what = [
        { label: training.fact.title, lines: [(0, user_text_1.displayName)(facts.title, 200)] },
        ...(facts.summary === ''
            ? []
            : [{ label: training.about, lines: (0, user_text_1.displayLines)(facts.summary, { max: 1_000, cut: training.cut }) }]),
    ];
    const links = facts.link === null ? [] : [{ title: training.read, url: facts.link }];
    return {
        locale,
        what,
        links,
        summary: training.documentSummary(id),
        eyebrow: training.documentEyebrow(id),
        facts: [
            { label: training.fact.version, lines: [(0, user_text_1.displayName)(facts.version, 60)] },
            { label: training.text, lines: [textLine(document, locale, texts)] },
            { label: training.fact.deadline, lines: [(0, dates_1.dayName)(facts.deadline, locale)] },
        ],
    };
}
