"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderFacts = renderFacts;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
const choosable = 60;
function renderFacts(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { correcting, process, shared } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: correcting.summary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: correcting.open,
        footnotes: [correcting.help],
        fields: [
            kindField(model, texts),
            ...momentFields(model, texts),
            ...otherFields(model, texts),
            ...peopleFields(model, texts),
            (0, elements_1.askedText)({ id: 'reason', label: correcting.reason, errorMessage: process.fault.required }),
        ],
        buttons: [
            (0, elements_1.button)(shared.record, contract_1.incidentActions.correct, { ...model.data, times: model.times }, { style: 'positive' }),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, model.data),
        ],
    });
}
const choice = ({ shared }, id, label, value, choices) => (0, fields_1.choiceInput)({
    id,
    label,
    value,
    placeholder: shared.choose,
    errorMessage: shared.checkField,
    choices,
});
function kindField({ incident, kinds }, texts) {
    const { kind } = incident.facts;
    const offered = kind === null || kinds.includes(kind) ? kinds : [kind, ...kinds];
    const choices = offered.map((value) => ({ title: texts.kinds.names[value], value }));
    return choice(texts, 'kind', texts.correcting.kind, kind ?? '', choices);
}
function momentFields({ incident }, { correcting, shared }) {
    const { noticedAt, happened } = incident.facts;
    const moments = [
        ['noticed', noticedAt],
        ['from', happened?.from ?? null],
        ['until', happened?.until ?? null],
    ];
    return moments.flatMap(([id, at]) => {
        const { date, time } = at === null ? { date: '', time: '' } : (0, dates_1.inputMoment)(at);
        const empty = { errorMessage: shared.checkField, faults: [] };
        return [
            (0, fields_1.dateInput)({ id: `${id}Day`, label: correcting[`${id}Day`], value: date, ...empty }),
            (0, fields_1.timeInput)({ id: `${id}Time`, label: correcting[`${id}Time`], value: time, ...empty }),
        ];
    });
}
function otherFields({ incident: { facts } }, texts) {
    const { correcting, form, kinds, shared } = texts;
    const { ongoing = null, undeterminable = false } = facts.happened ?? {};
    const known = ongoing === null ? '' : ongoing ? 'yes' : 'no';
    const owners = Object.entries(kinds.dataOf).map(([value, title]) => ({ title, value }));
    return [
        choice(texts, 'ongoing', correcting.ongoing, undeterminable ? 'undeterminable' : known, [
            { title: correcting.ongoingYes, value: 'yes' },
            { title: correcting.ongoingNo, value: 'no' },
            { title: correcting.undeterminable, value: 'undeterminable' },
        ]),
        choice(texts, 'dataOf', form.dataOf, facts.dataOf ?? '', owners),
        (0, fields_1.textInput)({
            id: 'peopleCount',
            label: form.peopleCount,
            value: facts.peopleCount === null ? '' : String(facts.peopleCount),
            placeholder: form.peopleExample,
            maxLength: 12,
            errorMessage: shared.checkField,
        }),
    ];
}
function peopleFields(model, texts) {
    const { correcting, shared } = texts;
    const { about } = model.incident;
    const named = about.map((id) => ({ title: (0, model_1.nameOf)(model, id), value: id }));
    return [
        (0, fields_1.peopleInput)({
            id: 'about',
            label: correcting.about,
            placeholder: correcting.aboutHint,
            errorMessage: shared.checkField,
            choices: model.people
                .slice(0, choosable)
                .map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id })),
        }),
        ...(named.length > 0
            ? [
                {
                    ...choice(texts, 'notAbout', correcting.notAbout, '', named),
                    multiple: true,
                    placeholder: correcting.notAboutHint,
                },
            ]
            : []),
    ];
}
