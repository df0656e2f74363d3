"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderTasks = renderTasks;
exports.renderOwnTasks = renderOwnTasks;
exports.taskRow = taskRow;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const plain_1 = require("../../shared/plain");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
const way_1 = require("./way");
function renderTasks(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, shared } = texts;
    const { followUps } = model.process;
    const open = followUps.filter(({ done }) => done === null);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.taskSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: process.tasks,
        footnotes: open.length === 0 ? [process.noTasks] : [],
        sections: [{ title: process.tasks, rows: followUps.map((task) => taskRow(task, model, texts)) }].filter(({ rows }) => rows.length > 0),
        ...(open.length > 0 ? { fields: [finishField(open, texts)] } : {}),
        prompts: [planPrompt(model, texts)],
        buttons: [
            ...(open.length > 0
                ? [finishButton(model, texts.process.taskFinish)]
                : (0, way_1.wayButtons)(model, texts, 'tasks')),
            (0, elements_1.button)(process.file, contract_1.incidentActions.file, model.data, { sendsInputs: false }),
        ],
        details: {
            toggle: shared.more,
            rows: [
                {
                    buttons: [(0, plain_1.commandButton)(process.allTasks, 'taken')],
                    prompts: open.length > 0 ? [replanPrompt(open, model, texts)] : [],
                },
            ],
        },
    });
}
function renderOwnTasks(model, owner, opensAs = null) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process } = texts;
    const own = model.process.followUps.filter((task) => task.owner === owner);
    const open = own.filter(({ done }) => done === null);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.taskSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: open.length > 0 ? process.taskTitle : process.noTasks,
        sections: [{ title: process.tasks, rows: own.map((task) => taskRow(task, model, texts)) }],
        buttons: opensAs === null ? [] : [openButton(model, opensAs, texts)],
        prompts: open.length > 0 ? [finishPrompt(open, model, texts)] : [],
    });
}
function openButton({ incident: { id: incident } }, opensAs, { mine }) {
    const title = mine.open(incident);
    return opensAs === 'report'
        ? (0, elements_1.press)(title, contract_1.incidentActions.view, { incident, from: 'card' })
        : (0, elements_1.press)(title, contract_1.incidentActions.along, { incident, part: 'card', from: 'card' });
}
function taskRow(task, model, texts) {
    const { process } = texts;
    const said = task.kind === 'own' ? (0, user_text_1.displayLines)(task.text, { max: 300, cut: texts.shared.shortened }) : [];
    return {
        label: `${task.id}. ${process.taskKind[task.kind]}`,
        lines: [
            ...said,
            task.done
                ? process.taskDone(...(0, model_1.signature)(model, task.done))
                : process.taskLine((0, model_1.nameOf)(model, task.owner), (0, dates_1.dayName)(task.due, model.locale)),
        ],
    };
}
const finishPrompt = (open, model, texts) => ({
    title: texts.process.taskFinish,
    style: 'positive',
    fields: [(0, elements_1.fieldElement)(finishField(open, texts))],
    buttons: [finishButton(model, texts.process.taskFinishSend)],
});
const finishField = (open, { process }) => (0, list_1.chooser)({ label: process.taskChoose, placeholder: '', error: process.fault.required }, open.map(({ id, kind }) => ({ title: `${id}. ${process.taskKind[kind]}`, value: String(id) })));
const finishButton = ({ data }, title) => (0, elements_1.button)(title, contract_1.incidentActions.finish, data, { style: 'positive' });
function replanPrompt(open, model, { process, shared }) {
    const words = { label: process.replanWhich, placeholder: shared.choose, error: process.fault.required };
    const which = (0, list_1.chooser)(words, open.map(({ id, kind, text }) => ({
        title: `${id}. ${kind === 'own' ? (0, user_text_1.displayName)(text, 60) : process.taskKind[kind]}`,
        value: String(id),
    })));
    return {
        title: process.replan,
        style: 'default',
        fields: [
            (0, elements_1.fieldElement)({ ...which, id: 'task' }),
            (0, elements_1.fieldElement)({
                ...ownerField(model, process.replanOwner, shared.choose, shared.checkField),
                id: 'newOwner',
            }),
            (0, elements_1.fieldElement)((0, fields_1.dateInput)({
                id: 'newDue',
                label: process.replanDue,
                errorMessage: shared.checkField,
            })),
        ],
        buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.replan, model.data, { style: 'positive' })],
    };
}
const choosable = 40;
const ownerField = ({ people }, label, placeholder, errorMessage) => (0, fields_1.peopleInput)({
    id: 'owner',
    label,
    placeholder,
    errorMessage,
    choices: people.slice(0, choosable).map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
});
function planPrompt(model, { process, shared }) {
    const owner = {
        ...ownerField(model, process.planOwner, shared.choose, process.fault.required),
        required: true,
    };
    const due = (0, fields_1.dateInput)({
        id: 'due',
        label: process.planDue,
        value: model.due,
        errorMessage: shared.checkField,
    });
    const words = {
        id: 'words',
        label: process.planText,
        errorMessage: process.fault.required,
        maxLength: 400,
    };
    return {
        title: process.plan,
        style: 'default',
        fields: [(0, elements_1.fieldElement)((0, elements_1.askedText)(words)), (0, elements_1.fieldElement)(owner), (0, elements_1.fieldElement)(due)],
        buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.plan, model.data, { style: 'positive' })],
    };
}
