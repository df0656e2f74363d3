"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderRoll = renderRoll;
exports.renderRollLine = renderRollLine;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const roll_answers_1 = require("./roll-answers");
function renderRoll(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists } = texts;
    const { call, going, locale } = model;
    const groups = groupsOf(call);
    const section = (title, people) => ({
        title,
        rows: people.map((one) => rollRow(one, model, texts)),
    });
    return (0, list_1.renderListCard)({
        locale,
        summary: visitLists.rollSummary,
        eyebrow: visitLists.rollEyebrow((0, dates_1.dateAndTime)(call.startedAt, locale)),
        title: visitLists.rollTitle,
        whole: true,
        banners: rollBanners(model, texts),
        footnotes: [visitLists.rollList((0, dates_1.dateAndTime)(call.listAt, locale)), visitLists.floorNotBuilding],
        ...(going && groups.open.length > 0 ? { first: counting(model, groups, texts) } : {}),
        sections: call.result
            ? []
            : [
                section(visitLists.rollMissing(heads(groups.missing)), groups.missing),
                ...(groups.part.length === 0
                    ? []
                    : [section(visitLists.rollPart(groups.part.length), groups.part)]),
                section(visitLists.rollUnknown(heads(groups.unknown)), going ? unticked(groups) : groups.unknown),
                section(visitLists.rollPresent(heads(groups.present)), groups.present),
                ...(0, roll_answers_1.answerSection)(model, texts),
            ],
        prompts: going ? [endPrompt(model, texts)] : [],
    });
}
function renderRollLine(locale) {
    const { visitLists } = (0, texts_1.textsFor)(locale);
    return (0, plain_1.renderPlain)(locale, {
        title: visitLists.rollElsewhere,
        summary: visitLists.rollSummary,
        lines: [visitLists.rollElsewhereText],
        buttons: [(0, plain_1.commandButton)(visitLists.rollToList, 'bhv')],
    });
}
function counting({ location, call }, { open }, texts) {
    const { visitLists, shared } = texts;
    const here = { location, roll: call.id };
    const many = open.filter(({ people }) => people > 1);
    return {
        fields: [whoField(open, texts)],
        buttons: [
            (0, elements_1.button)(shared.present, contract_1.visitActions.found, { ...here, found: 'present' }, positive),
            (0, elements_1.button)(visitLists.rollMissingSend, contract_1.visitActions.found, { ...here, found: 'missing' }, danger),
        ],
        prompts: many.length === 0 ? [] : [partPrompt(many, here, texts)],
    };
}
const positive = { style: 'positive' };
const danger = { style: 'destructive' };
function partPrompt(groups, here, { visitLists, shared }) {
    const group = (0, elements_1.fieldElement)((0, fields_1.choiceInput)({
        id: 'group',
        label: visitLists.rollGroup,
        value: groups[0]?.id ?? '',
        placeholder: shared.choose,
        required: true,
        errorMessage: visitLists.rollChooseError,
        choices: choicesOf(groups, visitLists),
    }));
    const seen = (0, elements_1.fieldElement)((0, fields_1.textInput)({
        id: 'seen',
        label: visitLists.rollSeen,
        maxLength: 3,
        required: true,
        errorMessage: visitLists.rollSeenError,
    }));
    const send = (0, elements_1.button)(visitLists.rollSeenSend, contract_1.visitActions.foundPart, here, positive);
    return { title: visitLists.rollPartTitle, style: 'default', fields: [group, seen], buttons: [send] };
}
function endPrompt(model, texts) {
    const { visitLists } = texts;
    const { location, call, result, quiet } = model;
    const { seen, people: all } = result;
    const asking = (0, roll_answers_1.helpLines)(model);
    const unheard = quiet.silent.length + quiet.unreached.length;
    const question = seen === all ? visitLists.rollEndAll(all) : visitLists.rollEndOpen(all - seen, all);
    return {
        title: visitLists.rollEnd,
        style: 'default',
        questions: [
            ...(asking.length === 0 ? [] : [visitLists.rollEndHelp(asking.length), ...asking.slice(0, mostAsking)]),
            question,
            ...(unheard === 0 ? [] : [visitLists.rollEndSilent(unheard)]),
        ],
        fields: [],
        buttons: [
            (0, elements_1.press)(visitLists.rollEndSend, contract_1.visitActions.endRoll, { location, roll: call.id }, 'destructive'),
        ],
    };
}
const mostAsking = 5;
function groupsOf(call) {
    const { people, marks } = call;
    const unknown = people.filter(({ id }) => marks[id] === undefined);
    const missing = people.filter(({ id }) => marks[id]?.found === 'missing');
    const found = people.filter(({ id }) => marks[id]?.found === 'present');
    const part = found.filter((one) => seenOf(one, call) < one.people);
    const present = found.filter((one) => !part.includes(one));
    return { unknown, part, missing, present, open: [...unknown, ...part, ...missing] };
}
const seenOf = ({ id, people }, { marks }) => marks[id]?.found === 'present' ? (marks[id].seen ?? people) : 0;
const heads = (people) => people.reduce((sum, one) => sum + one.people, 0);
function rollBanners(model, texts) {
    const { visitLists } = texts;
    const { call, stored, names, now, locale } = model;
    const drill = call.drill
        ? [{ style: 'emphasis', title: visitLists.drill, lines: [visitLists.drillText] }]
        : [];
    const notStored = stored
        ? []
        : [{ style: 'warning', title: visitLists.rollNotStoredTitle, lines: [visitLists.rollNotStored] }];
    const help = (0, roll_answers_1.answerBanner)(model, texts);
    if (!call.ended)
        return [...drill, ...help, ...notStored];
    const by = (0, user_text_1.displayName)(names[call.ended.by] ?? '–', 60);
    const { seen, people: all } = model.result;
    const title = all === 0 ? visitLists.rollNobody : visitLists.rollCounted(seen, all, withStaff(call));
    const ended = {
        style: seen < all ? 'attention' : all === 0 ? 'emphasis' : 'good',
        title,
        lines: [
            visitLists.rollEnded(by, (0, dates_1.timeNear)(call.ended.at, now, locale)),
            ...(call.result ? [visitLists.rollNamesGone] : [visitLists.rollNotStaff]),
        ],
    };
    return [...drill, ...help, ...notStored, ended];
}
const withStaff = ({ people }) => people.some(({ host }) => host === '');
function rollRow(one, { call, names, now, locale }, { visitLists }) {
    const mark = call.marks[one.id];
    const seen = seenOf(one, call);
    const about = [
        ...(mark?.found === 'present' && seen < one.people ? [visitLists.rollSeenOf(seen, one.people)] : []),
        ...(one.company === '' ? [] : [(0, user_text_1.displayName)(one.company, 80)]),
        ...(one.host === '' ? [] : [visitLists.floorFor((0, user_text_1.displayName)(one.host, 60))]),
        ...(mark
            ? [visitLists.rollBy((0, user_text_1.displayName)(names[mark.by] ?? '–', 60), (0, dates_1.timeNear)(mark.at, now, locale))]
            : []),
    ];
    const name = (0, user_text_1.displayName)(visitLists.floorLine(one.name, one.people), 110);
    return {
        label: one.host === '' ? visitLists.floorColleague : one.id,
        lines: about.length === 0 ? [name] : [name, about.join(' · ')],
    };
}
const whoField = (people, { visitLists, shared }) => (0, fields_1.choiceInput)({
    id: 'ids',
    label: visitLists.rollChoose,
    placeholder: shared.choose,
    style: 'expanded',
    multiple: true,
    errorMessage: visitLists.rollChooseError,
    choices: choicesOf(people, visitLists),
});
const choicesOf = (people, { floorLine, floorFor }) => people.slice(0, mostTicks).map(({ id, name, company, host, people: many }) => ({
    title: [
        (0, user_text_1.displayName)(floorLine((0, user_text_1.displayName)(name, 40), many), 60),
        ...(company === '' ? [] : [(0, user_text_1.displayName)(company, 30)]),
        ...(host === '' ? [] : [floorFor((0, user_text_1.displayName)(host, 30)), id]),
    ].join(' · '),
    value: id,
}));
const unticked = ({ unknown }) => unknown.slice(mostTicks);
const mostTicks = 40;
