"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderRegister = renderRegister;
exports.listOf = listOf;
const contract_1 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const drill_1 = require("../shared/drill");
const user_text_1 = require("../user-text");
const export_prompt_1 = require("./export-prompt");
function renderRegister(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { register, shared } = texts;
    const { lines, next, otherDrills } = model;
    const data = { list: listOf(model.looked) };
    const searching = model.looked.list === 'search' || model.looked.list === 'searchDrills';
    const more = searching ? register.searchOn : register.older;
    const open = (0, elements_1.button)(shared.open, contract_1.registerActions.open, {}, { style: 'positive' });
    const empty = lines.length + otherDrills.length === 0;
    const others = otherDrills.slice(0, mostOthers).map(({ drawn }) => drawn);
    const openable = [...lines, ...others].flatMap(({ id }) => id ?? []);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: register.summary,
        eyebrow: register.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: register.title,
        footnotes: [titleOf(model, texts), ...(empty ? [next === null ? register.none : register.noneYet] : [])],
        sections: [
            ...(lines.length === 0
                ? []
                : [{ title: register.reports, rows: lines.map((line) => rowOf(line, model, texts)) }]),
            ...otherSection(otherDrills, texts),
        ],
        fields: openable.length === 0 ? [] : [numberChooser(openable, texts)],
        buttons: [
            ...(openable.length === 0 ? [] : [open]),
            ...(next === null
                ? []
                : [(0, elements_1.button)(more, contract_1.registerActions.show, { ...data, after: next }, { sendsInputs: false })]),
        ],
        details: { toggle: shared.more, rows: moreRows(model, texts) },
    });
}
function listOf(looked) {
    switch (looked.list) {
        case 'month':
            return `month:${looked.month}`;
        case 'kind':
            return `kind:${looked.kind}`;
        case 'client':
            return `client:${looked.client}`;
        case 'search':
        case 'searchDrills':
            return `${looked.list}:${looked.words}`;
        default:
            return looked.list;
    }
}
function titleOf({ looked, clients }, { register, kinds }) {
    const { view } = register;
    switch (looked.list) {
        case 'month':
            return view.month(looked.month);
        case 'kind':
            return view.kind(kinds.names[looked.kind]);
        case 'client':
            return view.client((0, user_text_1.displayName)(clients.find(({ id }) => id === looked.client)?.name ?? looked.client));
        case 'search':
        case 'searchDrills':
            return view[looked.list]((0, user_text_1.displayName)(looked.words));
        default:
            return view[looked.list];
    }
}
function rowOf(line, model, texts) {
    const { kinds, incident, outcomes, alert } = texts;
    const what = [
        ...(line.kind ? [kinds.names[line.kind]] : []),
        incident.status[line.status],
        ...(line.outcome ? [outcomes.classification[line.outcome]] : []),
    ];
    const by = line.takenBy === null ? [] : [alert.takenBy((0, user_text_1.displayName)(model.names[line.takenBy] ?? '–', 60))];
    return {
        label: [...(0, drill_1.drillMark)(line.id, texts), line.id, (0, dates_1.dateAndTime)(line.reportedAt, model.locale)].join(' · '),
        lines: [[...what, ...by].join(' · ')],
    };
}
const mostOthers = 10;
const otherSection = (drills, { drill }) => {
    const shown = drills.slice(0, mostOthers).map(({ drawn: { label, lines } }) => ({ label, lines }));
    const left = drills.length - shown.length;
    const rest = left > 0 ? [{ label: drill.moreOthers(left), lines: [] }] : [];
    return shown.length === 0 ? [] : [{ title: drill.othersSection, rows: [...shown, ...rest] }];
};
const numberChooser = (numbers, { shared }) => (0, list_1.chooser)({ label: shared.whichReport, placeholder: shared.choose, error: shared.chooseReport }, numbers.map((id) => ({ title: id, value: id })));
function moreRows(model, texts) {
    const { register } = texts;
    return [
        { prompts: [lookPrompt(model, texts), searchPrompt(model, texts)] },
        {
            buttons: [(0, elements_1.press)(register.figures, contract_1.registerActions.figures, { year: String(model.year) })],
            prompts: [(0, export_prompt_1.exportPrompt)(model.period, texts)],
        },
        {
            buttons: [
                (0, elements_1.press)(register.access, contract_1.registerActions.access, {}),
                (0, elements_1.press)(register.verify, contract_1.registerActions.verify, {}),
                (0, elements_1.press)(register.anchor, contract_1.registerActions.anchor, {}),
            ],
        },
        { buttons: [(0, elements_1.press)(texts.holds.open, contract_1.registerActions.holds, { number: '' })] },
    ];
}
const mostClients = 40;
function lookPrompt(model, { register, kinds, shared }) {
    const choices = [
        ...['newest', 'open', 'overdue', 'drills'].map((list) => ({
            title: register.view[list],
            value: list,
        })),
        ...model.months.map((month) => ({ title: register.view.month(month), value: `month:${month}` })),
        ...model.kinds.map((kind) => ({ title: kinds.names[kind], value: `kind:${kind}` })),
        ...model.clients.slice(0, mostClients).map(({ id, name }) => ({
            title: register.view.client((0, user_text_1.displayName)(name, 40)),
            value: `client:${id}`,
        })),
    ];
    const list = (0, fields_1.choiceInput)({
        id: 'list',
        label: model.clients.length > mostClients
            ? register.lookCut(model.clients.length - mostClients)
            : register.lookLabel,
        value: 'newest',
        style: 'filtered',
        placeholder: shared.choose,
        required: true,
        errorMessage: shared.chooseReport,
        choices,
    });
    return {
        title: register.look,
        style: 'default',
        fields: [(0, elements_1.fieldElement)(list)],
        buttons: [(0, elements_1.button)(register.lookSend, contract_1.registerActions.show, { after: '' }, { style: 'positive' })],
    };
}
const amongOf = ({ looked }) => looked.list === 'drills' || looked.list === 'searchDrills' ? 'drills' : 'incidents';
const searchPrompt = (model, { register, incident, shared }) => (0, elements_1.textPrompt)(shared.search, {
    id: 'words',
    label: amongOf(model) === 'drills' ? register.searchDrillsLabel : register.searchLabel,
    errorMessage: incident.textError,
    maxLength: 200,
    send: (0, elements_1.button)(shared.searchSend, contract_1.registerActions.search, { among: amongOf(model) }, { style: 'positive' }),
});
