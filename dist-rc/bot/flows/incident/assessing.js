"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.assess = assess;
exports.assessAll = assessAll;
const answer_1 = require("../../../services/incident/assessment/answer");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
async function assess(turn, data, container) {
    const question = (0, answer_1.asQuestion)(data.question);
    if (!question)
        return await (0, screens_1.show)(turn, data.incident, screens_1.nextScreen, container);
    const read = (0, answer_1.readAnswer)(question, data.answer);
    if ('fault' in read) {
        const refused = { typed: data.answer, fault: read.fault };
        return await (0, screens_1.show)(turn, data.incident, (0, screens_1.questionScreen)(question, refused), container);
    }
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.nextScreen, container, (by) => ({
        type: 'assess',
        by,
        question,
        ...read,
    }));
}
async function assessAll(turn, data, container) {
    const asked = data.asked.split(',').flatMap((id) => (0, answer_1.asQuestion)(id) ?? []);
    const typedIn = (question) => {
        const typed = data[`answer.${question}`].trim();
        return typed === '' && data.rest === 'unknown' ? 'unknown' : typed;
    };
    const read = asked
        .map((question) => ({ question, typed: typedIn(question) }))
        .filter(({ typed }) => typed !== '')
        .map((each) => ({ ...each, answer: (0, answer_1.readAnswer)(each.question, each.typed) }));
    if (read.length === 0) {
        const [first] = asked;
        const refused = first ? { [first]: { typed: '', fault: 'required' } } : {};
        return await (0, screens_1.show)(turn, data.incident, (0, screens_1.refusedScreen)(asked, refused), container);
    }
    const faulty = read.some(({ answer }) => 'fault' in answer);
    if (faulty) {
        const refused = Object.fromEntries(read.map(({ question, typed, answer }) => [
            question,
            { typed, fault: 'fault' in answer ? answer.fault : null },
        ]));
        return await (0, screens_1.show)(turn, data.incident, (0, screens_1.refusedScreen)(asked, refused), container);
    }
    const answers = read.flatMap(({ question, answer }) => 'fault' in answer ? [] : [{ question, ...answer }]);
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.nextScreen, container, (by) => ({ type: 'assessAll', by, answers }));
}
