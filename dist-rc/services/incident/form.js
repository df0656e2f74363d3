"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countOfPeople = exports.keepTyped = void 0;
exports.readReport = readReport;
exports.readRemark = readRemark;
const incident_settings_1 = require("../people/incident-settings");
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const chosen_person_1 = require("../forms/chosen-person");
const inputs_1 = require("../forms/inputs");
const name_match_1 = require("../people/name-match");
const calendar_1 = require("../time/calendar");
const typed_1 = require("../time/typed");
const zone_1 = require("../time/zone");
const contract_2 = require("./contract");
const form_kind_1 = require("./form-kind");
const kinds_1 = require("./kinds");
const mask_1 = require("../masking/mask");
const model_1 = require("./model");
const inputs = (0, inputs_1.inputsOf)({
    ...contract_2.reportFields,
    ...Object.fromEntries(Object.keys(kinds_1.factQuestions).map((id) => [`answer.${id}`, contract_2.answerLength])),
}, { people: ['about'], days: ['noticedDate'], times: ['noticedTime'] });
const keepTyped = (input) => inputs.keep(input);
exports.keepTyped = keepTyped;
const within = (field) => (typed) => (0, inputs_1.cutTo)(contract_2.reportFields[field], typed);
const choice = (values, none) => v4_1.z.string().transform((typed) => values.find((value) => value === typed) ?? none);
const ownFields = v4_1.z.object({
    what: v4_1.z.string().trim().min(1, { error: 'required' }),
    kind: choice(incident_settings_1.incidentKinds, null),
    dataOf: choice(model_1.dataOwners, null),
    noticed: choice(model_1.noticedMoments, null),
    clients: v4_1.z.string().transform((joined) => [...new Set(joined.split(',').map((id) => id.trim()))]),
    done: v4_1.z.string().trim().transform(mask_1.mask),
    about: v4_1.z.string().max(contract_2.reportFields.about, { error: 'tooLong' }),
    confidential: v4_1.z.string().transform((typed) => !['', 'no'].includes(typed)),
});
exports.countOfPeople = v4_1.z
    .string()
    .trim()
    .regex(/^(?:\d{1,9}|\d{1,3}(?:[. ]\d{3}){1,2})$/)
    .transform((digits) => Number(digits.replace(/\D/g, '')));
function readReport(input, context) {
    const typed = inputs.read(input);
    const own = ownFields.safeParse(typed);
    const concerned = context.typedNames
        ? (0, name_match_1.namedPeople)(typed.about, context.organisation.people)
        : (0, chosen_person_1.chosenPeople)(typed.about);
    const unnamed = faultOfAbout(concerned, context);
    const faults = {
        ...(unnamed === null ? {} : { about: unnamed }),
        ...(own.success ? {} : (0, inputs_1.faultsOf)(own.error)),
    };
    if (!own.success || Object.keys(faults).length > 0)
        return { faults };
    const { done, dataOf, clients, confidential } = own.data;
    const { kind, proposed } = kindIn(own.data, context);
    const people = exports.countOfPeople.safeParse(typed.peopleCount);
    const count = people.success ? '' : typed.peopleCount.trim();
    const names = context.typedNames ? concerned.notUnderstood : [];
    const what = (0, mask_1.mask)([own.data.what, count, ...names].filter((words) => words !== '').join('\n'));
    const answers = readAnswers(typed, (0, kinds_1.questionsOf)(kind));
    const masked = [what, done, ...answers.texts].flatMap((words) => words.masked);
    return {
        facts: {
            what: within('what')(what.text),
            kind,
            ...(proposed ? { kindProposed: proposed } : {}),
            ...readNoticed(own.data.noticed, typed, context),
            dataOf,
            clients: clients.filter((id) => isClient(id, context.organisation)),
            peopleCount: people.data ?? null,
            done: done.text === '' ? null : within('done')(done.text),
            answers: answers.values,
        },
        about: concerned.people,
        confidential,
        masked: mask_1.maskedKinds.filter((found) => masked.includes(found)),
    };
}
const kindIn = ({ what: words, kind: chosen }, { proposed: shown = null, organisation }) => (0, form_kind_1.kindSent)({ words, chosen, shown, offered: organisation.incident.kinds });
function readRemark(input) {
    const words = inputs_1.inputValue.parse(input).trim();
    if (words === '')
        return { fault: 'required' };
    return words.length > contract_1.remarkLength ? { fault: 'tooLong' } : (0, mask_1.mask)(words);
}
const isClient = (id, { clients }) => clients.some((client) => client.id === id);
function faultOfAbout({ people, notUnderstood }, { named, unnamed }) {
    if (named && unnamed)
        return null;
    if (notUnderstood.length > 0)
        return 'unknown';
    return named && people.length === 0 ? 'unnamed' : null;
}
function readNoticed(said, { noticedDate, noticedTime }, context) {
    const day = noticedDate === '' && noticedTime !== '' ? dayMeant(said, context) : noticedDate;
    const moment = momentNamed(day, noticedTime, context) ?? (said === 'now' ? context.now : null);
    return { noticedAt: moment?.toISOString() ?? null, ...(said === null ? {} : { noticed: said }) };
}
function dayMeant(said, { now, organisation }) {
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    if (said === 'yesterday')
        return (0, calendar_1.addDays)(today, -1);
    return said === 'now' || said === 'today' ? today : '';
}
function momentNamed(date, time, { now, organisation }) {
    const zone = organisation.office.timeZone;
    const day = (0, typed_1.typedDay)(date, zone);
    const clock = (0, typed_1.typedTime)(time, zone);
    if (day === null || (clock === null && day >= (0, zone_1.dayOf)(now, zone)))
        return null;
    const parsed = (0, zone_1.parseLocal)(day, clock ?? '00:00', zone);
    return 'instant' in parsed && parsed.instant <= now ? parsed.instant : null;
}
function readAnswers(typed, questions) {
    const values = {};
    const texts = [];
    for (const { id, options } of questions) {
        const answer = typed[`answer.${id}`]?.trim() ?? '';
        if (answer === '' || (options && !options.includes(answer)))
            continue;
        const words = options ? { text: answer, masked: [] } : (0, mask_1.mask)(answer);
        texts.push(words);
        values[id] = (0, inputs_1.cutTo)(contract_2.answerLength, words.text);
    }
    return { values: values, texts };
}
