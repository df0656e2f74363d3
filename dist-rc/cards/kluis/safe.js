"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanChooser = void 0;
exports.renderSafe = renderSafe;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const list_1 = require("../shared/list");
const plain_1 = require("../shared/plain");
const loan_standing_1 = require("./loan-standing");
function renderSafe(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluisLists, shared } = texts;
    const sorted = [...model.lines].sort((one, other) => weight(one, model.now).localeCompare(weight(other, model.now)));
    const open = (0, elements_1.button)(shared.open, contract_1.kluisActions.open, {}, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: kluisLists.safeSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: kluisLists.safeTitle,
        banners: awayBanner(model, texts),
        sections: sectionsOf(sorted, model, texts),
        fields: sorted.length === 0 ? [] : [(0, exports.loanChooser)(sorted, texts)],
        buttons: sorted.length === 0 ? [] : [open],
        details: { toggle: shared.more, rows: moreRows(model, texts) },
    });
}
function weight({ loan }, now) {
    if (loan.status !== 'out')
        return `2${loan.id}`;
    return `${loan.issue.due <= now ? 0 : 1}${loan.issue.due}`;
}
function sectionsOf(lines, model, texts) {
    const { kluisLists } = texts;
    const out = lines.filter(({ loan }) => loan.status === 'out');
    const waiting = lines.filter(({ loan }) => loan.status !== 'out');
    const section = (title, of) => ({
        title,
        rows: of.map((line) => rowOf(line, model, texts)),
        more: kluisLists.more,
    });
    return [
        section(kluisLists.outTitle(out.length), out),
        ...(waiting.length > 0 ? [section(kluisLists.waitingTitle(waiting.length), waiting)] : []),
    ];
}
function rowOf({ loan, borrower }, { now, locale }, texts) {
    const { kluis, kluisLists } = texts;
    const name = (0, user_text_1.displayName)(borrower, 60);
    const label = `${loan.id} · ${kluis.status[loan.status]}`;
    const dossier = (0, user_text_1.displayName)(loan.facts.dossier, 80);
    if (loan.status !== 'out') {
        const said = loan.status === 'approved'
            ? kluisLists.approved(name)
            : kluisLists.requested(name, (0, dates_1.dayName)(loan.facts.until, locale));
        return { label, lines: [dossier, said] };
    }
    const said = (0, loan_standing_1.standingOf)(loan, name, { now, locale }, texts);
    const since = kluisLists.since((0, dates_1.timeNear)(loan.issue.at, now, locale));
    const unaccepted = loan.issue.acceptedAt === null ? [kluisLists.unaccepted] : [];
    return { label, lines: [dossier, [said, since, ...unaccepted].join(' · ')] };
}
const loanChooser = (lines, { kluisLists, shared }) => (0, list_1.chooser)({
    label: kluisLists.choose,
    placeholder: shared.choose,
    error: shared.chooseOne,
    more: kluisLists.moreChoices,
}, lines.map(({ loan }) => ({
    title: `${loan.id} · ${(0, user_text_1.displayName)(loan.facts.dossier, 40)}`,
    value: loan.id,
})));
exports.loanChooser = loanChooser;
function awayBanner(model, { kluisLists }) {
    const { absence, coming, standIns, locale } = model;
    const names = standIns.map((name) => (0, user_text_1.displayName)(name, 60)).join(', ');
    const instead = names === '' ? kluisLists.awayNobody : kluisLists.awayInstead(names);
    const later = coming.map(({ from, until }) => ({
        style: 'emphasis',
        title: kluisLists.awayLater((0, dates_1.dayName)(from, locale), (0, dates_1.dayName)(until, locale)),
        lines: [],
    }));
    if (absence === null)
        return later;
    const days = kluisLists.awayNow((0, dates_1.dayName)(absence.from, locale), (0, dates_1.dayName)(absence.until, locale));
    return [{ style: 'warning', title: kluisLists.away, lines: [days, instead] }, ...later];
}
function moreRows(model, texts) {
    const { kluisLists, shared } = texts;
    const exports = {
        buttons: [
            (0, elements_1.press)(kluisLists.exportXlsx, contract_1.kluisActions.export, { format: 'xlsx' }),
            (0, elements_1.press)(kluisLists.exportCsv, contract_1.kluisActions.export, { format: 'csv' }),
        ],
    };
    const borrow = (0, elements_1.press)(kluisLists.borrow, contract_1.kluisActions.form, {});
    const find = { prompts: [findPrompt(texts)] };
    const things = (0, elements_1.press)(kluisLists.things, contract_1.kluisActions.things, {});
    if (!model.keeps)
        return [{ buttons: [borrow, things] }, find, exports];
    return [
        {
            buttons: [
                (0, elements_1.press)(kluisLists.record, contract_1.kluisActions.recordForm, {}),
                borrow,
                (0, plain_1.commandButton)(texts.drill.safe, 'kluis', { words: texts.drill.safeWord }),
            ],
        },
        {
            buttons: [
                (0, elements_1.press)(kluisLists.key, contract_1.kluisActions.keyCard, {}),
                (0, elements_1.press)(kluisLists.count, contract_1.kluisActions.startCount, {}),
                things,
            ],
        },
        find,
        exports,
        model.absence === null
            ? { prompts: [awayPrompt(model, texts)] }
            : { buttons: [(0, elements_1.press)(shared.backAgain, contract_1.kluisActions.present, {})] },
        ...stayRows(model, texts),
    ];
}
const shownLater = 3;
const stayRows = ({ coming, locale }, { shared }) => coming.length === 0
    ? []
    : [
        {
            buttons: coming.slice(0, shownLater).map(({ from, until }) => (0, elements_1.press)(shared.stay((0, dates_1.shortDay)(from, locale), (0, dates_1.shortDay)(until, locale)), contract_1.kluisActions.stay, {
                from,
                until,
            })),
        },
    ];
const findPrompt = ({ kluisLists, shared }) => ({
    title: kluisLists.find,
    style: 'default',
    fields: [
        (0, elements_1.fieldElement)((0, fields_1.textInput)({
            id: 'number',
            label: kluisLists.findNumber,
            placeholder: kluisLists.findExample,
            maxLength: 20,
            required: true,
            errorMessage: shared.checkField,
        })),
    ],
    buttons: [(0, elements_1.button)(shared.open, contract_1.kluisActions.find, {}, { style: 'positive' })],
});
const awayPrompt = ({ today }, { kluisLists, shared }) => {
    const dayField = (id, label) => (0, elements_1.fieldElement)((0, fields_1.dateInput)({ id, label, value: today, errorMessage: shared.checkField }));
    return {
        title: kluisLists.away,
        style: 'default',
        fields: [dayField('from', kluisLists.awayFrom), dayField('until', shared.lastDay)],
        buttons: [(0, elements_1.button)(shared.record, contract_1.kluisActions.away, {}, { style: 'positive' })],
    };
};
