"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderHolds = renderHolds;
const contract_1 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderHolds(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { holds, register, shared } = texts;
    const { lines } = model;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: holds.summary,
        eyebrow: register.title,
        title: holds.title,
        footnotes: [lines.length === 0 ? holds.none : '', holds.help].filter(Boolean),
        banners: heldBanner(model, texts),
        sections: lines.length === 0
            ? []
            : [
                {
                    title: holds.kept,
                    rows: lines.map((line) => rowOf(line, model, texts)),
                    more: texts.incident.more,
                },
            ],
        prompts: [
            holdPrompt(model, texts),
            ...(lines.length === 0 ? [] : [lookPrompt(model, texts), releasePrompt(model, texts)]),
        ],
        details: {
            toggle: shared.more,
            rows: [{ buttons: [(0, elements_1.press)(register.back, contract_1.registerActions.show, { list: 'newest', after: '' })] }],
        },
    });
}
function heldBanner({ lines, number }, { holds }) {
    const held = lines.find((line) => line.number === number);
    return held ? [{ style: 'warning', title: `${holds.kept}: ${(0, user_text_1.displayName)(number, 40)}`, lines: [] }] : [];
}
function rowOf(line, { locale, today }, texts) {
    const { holds, shared } = texts;
    const signed = ({ by, at }) => [(0, user_text_1.displayName)(by, 60), (0, dates_1.dateAndTime)(at, locale)];
    const again = line.again <= today ? holds.overdue : holds.again;
    return {
        label: (0, user_text_1.displayName)(line.number, 40),
        lines: [
            ...(0, user_text_1.displayLines)(holds.purpose(line.reason), { max: 300, cut: shared.shortened }),
            holds.by(...signed(line)),
            ...(line.looked ? [holds.looked(...signed(line.looked))] : []),
            ...(line.until === null
                ? []
                : [(line.until < today ? holds.ended : holds.until)((0, dates_1.dayName)(line.until, locale))]),
            again((0, dates_1.dayName)(line.again, locale)),
        ],
    };
}
const dayField = (id, { end }, { holds, shared }) => (0, fields_1.dateInput)({
    id,
    label: shared.untilWhichDay,
    value: end,
    errorMessage: holds.error,
});
function holdPrompt(model, texts) {
    const { holds } = texts;
    const errorMessage = holds.error;
    const held = model.lines.some(({ number }) => number === model.number);
    return {
        title: holds.add,
        style: held ? 'default' : 'positive',
        fields: [
            (0, elements_1.fieldElement)({
                ...(0, elements_1.askedText)({ id: 'number', label: holds.number, maxLength: 40, errorMessage }),
                value: held ? '' : model.number,
            }),
            (0, elements_1.fieldElement)((0, elements_1.askedText)({ id: 'purpose', label: holds.why, maxLength: 1_000, errorMessage })),
            (0, elements_1.fieldElement)(dayField('until', model, texts)),
        ],
        buttons: [(0, elements_1.button)(holds.save, contract_1.registerActions.hold, {}, { style: 'positive' })],
    };
}
function whichField(id, { lines, number }, { holds }) {
    const order = [...lines].sort((one, other) => one.number === number ? -1 : other.number === number ? 1 : 0);
    const choices = order.map((line) => ({ title: (0, user_text_1.displayName)(line.number, 40), value: line.number }));
    return { ...(0, list_1.chooser)({ label: holds.which, placeholder: '', error: holds.error }, choices), id };
}
function lookPrompt(model, texts) {
    const { holds } = texts;
    return {
        title: holds.look,
        style: 'default',
        fields: [
            (0, elements_1.fieldElement)(whichField('look', model, texts)),
            (0, elements_1.fieldElement)((0, fields_1.dateInput)({
                id: 'lookUntil',
                label: holds.lookEnd,
                value: '',
                errorMessage: holds.error,
            })),
            (0, elements_1.fieldElement)((0, fields_1.optionalText)('still', holds.still, holds.error)),
        ],
        buttons: [(0, elements_1.button)(holds.lookSend, contract_1.registerActions.holdLooked, {}, { style: 'positive' })],
    };
}
function releasePrompt(model, texts) {
    const { holds } = texts;
    const errorMessage = holds.error;
    return {
        title: holds.release,
        style: 'default',
        fields: [
            (0, elements_1.fieldElement)(whichField('release', model, texts)),
            (0, elements_1.fieldElement)((0, elements_1.askedText)({ id: 'whyNot', label: holds.whyNot, maxLength: 1_000, errorMessage })),
        ],
        buttons: [(0, elements_1.button)(holds.releaseSend, contract_1.registerActions.release, {}, { style: 'destructive' })],
    };
}
