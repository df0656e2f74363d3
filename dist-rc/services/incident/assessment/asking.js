"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextStep = nextStep;
exports.leftToAsk = leftToAsk;
const assess_1 = require("./assess");
const duties_1 = require("./duties");
const questions_1 = require("./questions");
const tipping_1 = require("./tipping");
const together = 5;
function nextStep(answers, proposed = {}, threshold = 'risk') {
    const unanswered = (id) => isUnanswered(answers, id) && (0, questions_1.matters)(answers, id);
    const assessment = (0, assess_1.assess)(answers, threshold);
    const settle = [...new Set(assessment.contradictions.flatMap(({ questions: both }) => both))];
    if (settle.length > 0)
        return { kind: 'settle', questions: settle.slice(0, together) };
    const confirm = confirmable(answers, proposed);
    if (confirm.length > 0)
        return { kind: 'confirm', questions: confirm };
    const first = questions_1.questionIds.find((id) => questions_1.questions[id].group === 'classify' && unanswered(id));
    const decisive = first ?? decisiveIn(assessment, answers, threshold);
    if (decisive)
        return { kind: 'ask', questions: [decisive] };
    const form = neededBesides(assessment, answers).filter(unanswered);
    return form.length > 0 ? { kind: 'form', questions: form.slice(0, together) } : null;
}
function leftToAsk(answers, threshold = 'risk') {
    const unanswered = (id) => isUnanswered(answers, id) && (0, questions_1.matters)(answers, id);
    const assessment = (0, assess_1.assess)(answers, threshold);
    const certain = duties_1.duties.every((duty) => assessment.advices[duty].certain);
    const isOver = assessment.classified.outcome !== null && assessment.classified.outcome !== 'breach';
    const judging = assessment.asked.filter((id) => unanswered(id) && (questions_1.questions[id].group === 'classify' || (!certain && !isOver)));
    return new Set([...judging, ...neededBesides(assessment, answers).filter(unanswered)]).size;
}
function confirmable(answers, proposed) {
    const both = { ...proposed, ...answers };
    return questions_1.questionIds.filter((id) => proposed[id] !== undefined && answers[id] === undefined && (0, questions_1.matters)(both, id));
}
function decisiveIn({ advices, classified }, answers, threshold) {
    if (classified.outcome !== null && classified.outcome !== 'breach')
        return undefined;
    const uncertain = duties_1.duties.filter((duty) => !advices[duty].certain);
    if (uncertain.length === 0)
        return undefined;
    return (0, tipping_1.tippingFacts)(answers, threshold, isUnanswered).find(({ question, changes }) => isUnanswered(answers, question) && uncertain.some((duty) => changes.includes(duty)))?.question;
}
const isUnanswered = (answers, id) => answers[id] === undefined;
const forNotice = [
    'data',
    'subjects',
    'people',
    'consequences',
    'measuresTaken',
];
const forAuthority = [
    'special',
    'records',
    'discovery',
    'cause',
    'measuresBefore',
    'measuresAgainst',
    'crossBorder',
    'otherParties',
    'medium',
    'encrypted',
    'exfiltration',
    'missing',
    'altered',
];
function neededBesides({ classified, advices }, answers) {
    if (classified.outcome !== null && classified.outcome !== 'breach')
        return [];
    if (answers.role?.includes('processor'))
        return forNotice;
    return [
        ...(advices.subjects.notify ? ['afterwards', 'riskGone'] : []),
        ...forNotice,
        ...(advices.authority.notify ? forAuthority : ['measuresAgainst']),
    ];
}
