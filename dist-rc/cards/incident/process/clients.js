"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderClients = renderClients;
exports.clientSections = clientSections;
exports.noticePrompt = noticePrompt;
const contract_1 = require("../../../services/incident/contract");
const contract_2 = require("../../../services/register/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const clock_rows_1 = require("./clock-rows");
const client_choice_1 = require("./client-choice");
const moment_fields_1 = require("./moment-fields");
const model_1 = require("./model");
const way_1 = require("./way");
const staleAfterDays = 365;
function renderClients(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, clientChoice } = texts;
    const isClosed = model.process.closed !== null;
    const { noticeInFront, ...steps } = stepsOf(model, texts);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.clientsSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: process.clientsTitle,
        footnotes: model.clients.length === 0 ? [process.missingWhat.clients] : [],
        sections: clientSections(model, texts),
        ...steps,
        details: {
            toggle: process.setClients,
            rows: [
                {
                    buttons: isClosed
                        ? []
                        : [(0, elements_1.press)(clientChoice.open, contract_1.incidentActions.clientSearch, (0, client_choice_1.searching)(model, 'all'))],
                    prompts: [
                        ...(noticeInFront ? [] : noticePrompt(model, texts)),
                        ...(isClosed ? [] : [entityPrompt(model, texts)]),
                    ],
                },
            ],
        },
    });
}
function stepsOf(model, texts) {
    const { process, shared } = texts;
    const many = (model.all ?? model.clients.length) > choosable;
    const isClosed = model.process.closed !== null;
    const notice = ({ id }) => model.process.notices[id];
    const toTell = isClosed ? [] : model.clients.filter((client) => !notice(client)?.sent);
    const toConfirm = isClosed
        ? []
        : model.clients.filter((client) => notice(client)?.sent && !notice(client)?.received);
    const tells = !many && toTell.length > 0;
    const noticeInFront = !isClosed && !many && toConfirm.length === 0;
    const search = (0, elements_1.button)(shared.search, contract_1.incidentActions.clientSearch, (0, client_choice_1.searching)(model, 'concerned'));
    return {
        noticeInFront,
        prompts: [
            ...(many && toTell.length > 0 ? [tellPrompt('sent', toTell, model, texts)] : []),
            ...(toConfirm.length > 0 ? [tellPrompt('received', toConfirm, model, texts)] : []),
            ...(noticeInFront ? noticePrompt(model, texts) : []),
        ],
        fields: [
            ...(many ? [(0, client_choice_1.searchField)(model.words ?? '', texts)] : []),
            ...(tells ? tellFields('sent', toTell, model, texts).fields.map(unforced) : []),
        ],
        buttons: [
            ...(tells ? [tellButton('sent', toTell, model, texts)] : []),
            ...(tells || many ? [] : (0, way_1.wayButtons)(model, texts, 'clients')),
            ...(many ? [search] : []),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, model.data),
        ],
    };
}
const unforced = (field) => ('required' in field ? { ...field, required: false } : field);
function clientSections(model, texts) {
    const done = ({ id }) => Boolean(model.process.notices[id]?.sent);
    const sorted = [...model.clients.filter((client) => !done(client)), ...model.clients.filter(done)];
    const rows = sorted.map((client) => rowOf(client, model, texts));
    const { process, outcomes } = texts;
    const entity = model.entity === null ? outcomes.entity.open : (0, user_text_1.displayName)(model.entity, 80);
    return [
        ...(rows.length > 0 ? [{ title: process.clients, rows, more: texts.incident.more }] : []),
        { title: outcomes.entity.title, rows: [{ label: outcomes.entity.title, lines: [entity] }] },
    ];
}
function rowOf(client, model, texts) {
    const { process } = texts;
    const { sent = null, received = null } = model.process.notices[client.id] ?? {};
    const excerpt = { max: 240, cut: texts.shared.shortened };
    const when = (at) => (0, dates_1.dateAndTime)(at, model.locale);
    const clocks = model.clocks.filter((clock) => clock.client === client.id);
    return {
        label: received ? process.received : sent ? process.sent : process.clientNotSent,
        lines: [
            (0, user_text_1.displayName)(client.name, 60),
            ...contactLines(client, model, texts),
            dutiesLine(client, texts),
            ...(sent ? (0, user_text_1.displayLines)(process.clientSent(when((0, contract_1.sentAt)(sent)), sent.to), excerpt) : []),
            ...(received
                ? (0, user_text_1.displayLines)(process.clientReceived(when(received.moment ?? received.at), received.proof), excerpt)
                : []),
            ...clocks.flatMap((clock) => (0, clock_rows_1.clockLines)(clock, model, texts)),
        ],
    };
}
const dutiesLine = ({ hours, financial }, { process }) => [
    hours === null ? process.clientNoTerm : process.clientTerm(hours),
    ...(financial ? [process.clientFinancial] : []),
].join(' · ');
const shownContacts = 2;
function contactLines({ contacts }, model, { process }) {
    if (contacts.length === 0)
        return [process.clientNoContact];
    const stale = new Date(Date.parse(model.now) - staleAfterDays * 86_400_000).toISOString().slice(0, 10);
    return contacts
        .slice(0, shownContacts)
        .flatMap(({ name, how, verifiedOn }) => [
        process.clientContact((0, user_text_1.displayName)(name, 60), (0, user_text_1.displayName)(how, 100)),
        verifiedOn === null
            ? process.clientUnverified
            : verifiedOn < stale
                ? process.clientStale((0, dates_1.dayName)(verifiedOn, model.locale))
                : process.clientVerified((0, dates_1.dayName)(verifiedOn, model.locale)),
    ]);
}
function tellFields(step, clients, model, { process, telling, clientChoice }) {
    const each = clients
        .slice(0, choosable)
        .map(({ id }) => ({ title: (0, model_1.clientName)(model, id), value: id }));
    const all = clients.length > 1 && model.words === undefined;
    const choices = [...each, ...(all ? [{ title: clientChoice.allOpen(clients.length), value: '*' }] : [])];
    const client = (0, fields_1.choiceInput)({
        id: `client.${step}`,
        label: process.chooseClient,
        required: true,
        errorMessage: process.fault.required,
        choices,
        value: choices[0]?.value ?? '',
    });
    const label = step === 'sent' ? process.sentLabel : process.receivedLabel;
    const { fields, shown } = (0, moment_fields_1.momentFields)(step === 'sent'
        ? { day: ['day.sent', telling.sentDay], time: ['time.sent', telling.sentTime] }
        : { day: ['day', process.arrivedDay], time: ['time', process.arrivedTime] }, model.now, process.fault.required);
    const words = (0, elements_1.askedText)({
        id: `words.${step}`,
        label,
        errorMessage: process.fault.required,
        maxLength: 400,
    });
    return { fields: [client, words, ...fields], shown };
}
function tellButton(step, clients, model, texts) {
    const { shown } = tellFields(step, clients, model, texts);
    const data = { ...model.data, step, shown };
    return (0, elements_1.button)(texts.shared.record, contract_1.incidentActions.tell, data, { style: 'positive' });
}
const tellPrompt = (step, clients, model, texts) => ({
    title: texts.process[step],
    style: 'default',
    fields: tellFields(step, clients, model, texts).fields.map(elements_1.fieldElement),
    buttons: [tellButton(step, clients, model, texts)],
});
function noticePrompt(model, { process }) {
    const [first] = model.clients;
    if (!first)
        return [];
    const client = (0, fields_1.choiceInput)({
        id: 'client',
        label: process.noticeFor,
        required: true,
        errorMessage: process.fault.required,
        value: first.id,
        choices: model.clients
            .slice(0, choosable)
            .map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
    });
    const made = (title, document, style) => (0, elements_1.button)(title, contract_2.registerActions.document, { ...model.data, document }, { style });
    return [
        {
            title: process.notice,
            style: 'default',
            fields: [(0, elements_1.fieldElement)(client)],
            buttons: [made(process.noticeSend, 'notice', 'positive'), made(process.dossier, 'dossier', 'default')],
        },
    ];
}
const mostCompanies = 8;
function entityPrompt({ companies, entity, data }, { process, outcomes, shared }) {
    const company = (0, fields_1.choiceInput)({
        id: 'company',
        label: outcomes.entity.choose,
        placeholder: shared.choose,
        required: true,
        errorMessage: process.fault.required,
        value: companies.find(({ name }) => name === entity)?.id ?? '',
        choices: companies
            .slice(0, mostCompanies)
            .map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
    });
    return {
        title: outcomes.entity.title,
        style: 'default',
        fields: [(0, elements_1.fieldElement)(company)],
        buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.entity, data, { style: 'positive' })],
    };
}
const choosable = 38;
