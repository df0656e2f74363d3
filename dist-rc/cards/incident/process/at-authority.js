"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.retractionButton = exports.retractionBanner = exports.templateButton = exports.phaseField = exports.askedThere = void 0;
exports.askedStep = askedStep;
exports.besidesAsked = besidesAsked;
exports.thereBanner = thereBanner;
exports.thereLines = thereLines;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const user_text_1 = require("../../user-text");
const moment_fields_1 = require("./moment-fields");
const askedThere = ({ missing }) => {
    const asked = missing.find(({ what }) => what === 'rest' || what === 'retraction')?.what;
    return asked === 'rest' || asked === 'retraction' ? asked : null;
};
exports.askedThere = askedThere;
const phaseField = (id, { formFollows }, decision, { atAuthority, process }) => (0, fields_1.choiceInput)({
    id,
    label: atAuthority.phaseLabel,
    value: (id === 'phase' && decision.state === 'done' ? (0, contract_1.phaseOf)(decision) : null) ??
        (formFollows > 0 ? 'provisional' : 'complete'),
    style: 'expanded',
    required: true,
    errorMessage: process.fault.required,
    choices: contract_1.reportPhases.map((value) => ({ title: atAuthority.phase[value], value })),
});
exports.phaseField = phaseField;
function askedStep(model, notified, texts) {
    switch ((0, exports.askedThere)(model)) {
        case 'rest':
            return restStep(model, notified, texts);
        case 'retraction':
            return retractionStep(model, texts);
        case null:
            return null;
    }
}
function besidesAsked(model, notified, correction, texts) {
    const asked = (0, exports.askedThere)(model);
    if (notified.retracted || asked === 'retraction')
        return [];
    if (asked === 'rest')
        return [{ prompts: [correction] }];
    const { fields, send } = restStep(model, notified, texts);
    const title = texts.atAuthority.rest;
    return [{ prompts: [{ title, style: 'default', fields: fields.map(elements_1.fieldElement), buttons: [send] }] }];
}
const templateButton = ({ data }, { edpb }) => (0, elements_1.press)(edpb.open, contract_1.incidentActions.template, data);
exports.templateButton = templateButton;
function restStep(model, notified, texts) {
    const { atAuthority, process } = texts;
    const moment = momentAt(model, texts);
    const data = { ...model.data, shown: moment.shown };
    return {
        fields: [
            (0, elements_1.askedText)({
                id: 'number',
                label: atAuthority.restNumber,
                value: notified.reference,
                maxLength: 400,
                errorMessage: process.fault.required,
            }),
            (0, exports.phaseField)('rest', model, notified, texts),
            ...moment.fields,
        ],
        send: (0, elements_1.button)(atAuthority.record, contract_1.incidentActions.supplement, data, { style: 'positive' }),
    };
}
function retractionStep(model, texts) {
    const { atAuthority, process } = texts;
    const moment = momentAt(model, texts);
    const data = { ...model.data, shown: moment.shown };
    const errorMessage = process.fault.required;
    return {
        fields: [
            (0, elements_1.askedText)({ id: 'number', label: atAuthority.retractionNumber, maxLength: 400, errorMessage }),
            (0, elements_1.askedText)({ id: 'reason', label: atAuthority.retractionWhy, errorMessage }),
            ...moment.fields,
        ],
        send: (0, elements_1.button)(atAuthority.retract, contract_1.incidentActions.retract, data, { style: 'positive' }),
    };
}
const momentAt = ({ now }, { atAuthority, process }) => (0, moment_fields_1.momentFields)({ day: ['atDay', atAuthority.day], time: ['atTime', atAuthority.time] }, now, process.fault.required);
function thereBanner(model, texts) {
    const { atAuthority } = texts;
    const { formFollows } = model;
    const clock = model.clocks.find(({ kind, metAt }) => kind === 'supplement' && metAt === null);
    const before = clock ? [atAuthority.restBefore((0, dates_1.dateAndTime)(clock.until.toISOString(), model.locale))] : [];
    const follows = formFollows > 0 ? [atAuthority.follows(formFollows)] : [];
    switch ((0, exports.askedThere)(model)) {
        case 'rest':
            return [
                { style: 'warning', title: atAuthority.rest, lines: [atAuthority.restHow, ...before, ...follows] },
            ];
        case 'retraction':
            return [{ style: 'warning', title: atAuthority.retraction, lines: [atAuthority.retractionHow] }];
        case null:
            return [];
    }
}
const retractionBanner = (model, { atAuthority }) => (0, exports.askedThere)(model) === 'retraction'
    ? [{ style: 'warning', title: atAuthority.retraction, lines: [atAuthority.retractionHow] }]
    : [];
exports.retractionBanner = retractionBanner;
const retractionButton = (model, incident, { atAuthority }) => (0, exports.askedThere)(model) === 'retraction'
    ? [(0, elements_1.press)(atAuthority.retraction, contract_1.incidentActions.duty, { incident, duty: 'authority' }, 'positive')]
    : [];
exports.retractionButton = retractionButton;
function thereLines(notified, { locale }, texts) {
    const { atAuthority, history, shared } = texts;
    const { phase, supplements = [], retracted } = notified;
    const excerpt = (text) => (0, user_text_1.displayLines)(text, { max: 240, cut: shared.shortened });
    return [
        ...(phase === undefined ? [] : [atAuthority.state[phase]]),
        ...supplements.flatMap((each) => [
            ...excerpt(atAuthority.supplemented((0, dates_1.dateAndTime)((0, contract_1.momentOf)(each), locale), each.reference)),
            atAuthority.state[each.phase],
        ]),
        ...(retracted === undefined
            ? []
            : [
                ...excerpt(atAuthority.retracted((0, dates_1.dateAndTime)((0, contract_1.momentOf)(retracted), locale), retracted.reference)),
                ...excerpt(history.reasonIs(retracted.reason)),
            ]),
    ];
}
