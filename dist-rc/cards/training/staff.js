"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostPasted = void 0;
exports.renderStaff = renderStaff;
const contract_1 = require("../../services/training/contract");
const proposal_lines_1 = require("../admin/proposal-lines");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
exports.mostPasted = 12_000;
function renderStaff(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { trainingLists } = texts;
    const { plan, done, guarded, refused } = model;
    const faults = plan && 'faults' in plan ? plan.faults : [];
    const changes = plan && 'added' in plan ? plan : null;
    const some = changes !== null && changes.added.length + changes.changed.length > 0;
    const check = (0, elements_1.button)(trainingLists.staffCheck, contract_1.trainingActions.staff, {}, { style: some ? 'default' : 'positive' });
    const apply = (0, elements_1.button)(trainingLists.staffApply, contract_1.trainingActions.staffApply, { shown: model.shown ?? '' }, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: trainingLists.staffSummary,
        eyebrow: texts.shared.product,
        title: done ? trainingLists.staffDone : trainingLists.staffTitle,
        banners: [
            ...changedBanner(model, texts),
            ...faultBanner(faults, texts),
            ...refusedBanner(refused, texts),
        ],
        footnotes: [
            ...(done ? [] : [trainingLists.staffHint]),
            ...(done && guarded.length > 0 ? [trainingLists.staffProposed] : []),
            ...(changes && !done && !some ? [trainingLists.staffNothing] : []),
            ...(changes ? [trainingLists.staffSame(changes.unchanged)] : []),
        ],
        sections: changes
            ? [...waitingSection(model, texts), ...sectionsOf(atOnce(changes, guarded), model, texts)]
            : [],
        fields: done ? [] : [csvField(model.csv, texts)],
        buttons: done ? [] : some ? [apply, check] : [check],
    });
}
const mostLines = 12;
const changedBanner = ({ changedMeanwhile }, { trainingLists }) => changedMeanwhile
    ? [{ style: 'warning', title: trainingLists.staffOther, lines: [trainingLists.staffOtherText] }]
    : [];
function faultBanner(faults, { trainingLists }) {
    if (faults.length === 0)
        return [];
    const lines = faults.slice(0, mostLines).map((fault) => (0, user_text_1.displayName)(faultLine(fault, trainingLists), 200));
    const left = faults.length - lines.length;
    const more = left > 0 ? [trainingLists.more(left)] : [];
    return [{ style: 'attention', title: trainingLists.staffFaults, lines: [...lines, ...more] }];
}
function faultLine({ line, code, about }, { staffFault, staffFaultOf, staffColumn }) {
    const named = (column) => staffColumn[column] ?? column;
    const columns = about.split(',').map((column) => named(column.trim()));
    return staffFault(line, staffFaultOf[code](columns.join(', ')));
}
const refusedBanner = (refused, { admin }) => refused.length === 0
    ? []
    : [
        {
            style: 'attention',
            title: admin.refusedTitle,
            lines: [
                ...refused.slice(0, mostLines).map((line) => (0, user_text_1.displayName)(line, 200)),
                ...(refused.length > mostLines ? [admin.more(refused.length - mostLines)] : []),
            ],
        },
    ];
const waitingSection = (model, { trainingLists }) => model.guarded.length === 0
    ? []
    : [
        {
            title: trainingLists.staffWaits,
            rows: (0, proposal_lines_1.shiftRows)(model.guarded, model),
            more: trainingLists.more,
        },
    ];
function atOnce(plan, guarded) {
    const waiting = new Set(guarded.map(({ person }) => person));
    const changed = plan.changed.flatMap(({ person, fields }) => {
        const left = waiting.has(person.aadObjectId)
            ? fields.filter(({ field }) => field !== 'start' && field !== 'end')
            : fields;
        return left.length > 0 ? [{ person, fields: left }] : [];
    });
    return { ...plan, changed };
}
function sectionsOf({ added, changed, absent }, { companies }, { trainingLists }) {
    const named = (company) => (0, user_text_1.displayName)(companies[company] ?? company, 40);
    const value = (field, said) => (field === 'company' ? named(said) : said) || '–';
    const { more } = trainingLists;
    const sections = [
        {
            title: trainingLists.staffAdded(added.length),
            rows: added.map(({ name, company }) => ({ label: named(company), lines: [(0, user_text_1.displayName)(name, 80)] })),
            more,
        },
        {
            title: trainingLists.staffChanged(changed.length),
            rows: changed.map(({ person, fields }) => ({
                label: named(person.company),
                lines: [
                    (0, user_text_1.displayName)(person.name, 80),
                    ...fields.map(({ field, from, to }) => (0, user_text_1.displayName)(`${field}: ${value(field, from)} → ${value(field, to)}`, 160)),
                ],
            })),
            more,
        },
        {
            title: trainingLists.staffAbsent(absent.length),
            rows: absent.map(({ name, company }) => ({ label: named(company), lines: [(0, user_text_1.displayName)(name, 80)] })),
            more,
        },
    ];
    return sections.filter(({ rows }) => rows.length > 0);
}
const csvField = (csv, { trainingLists }) => (0, fields_1.textInput)({
    id: 'csv',
    label: trainingLists.staffLabel,
    value: (0, user_text_1.inputValue)(csv, exports.mostPasted).value,
    multiline: true,
    maxLength: exports.mostPasted,
    required: true,
    errorMessage: trainingLists.staffError,
});
