"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nowSections = nowSections;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const time_left_1 = require("../time-left");
const dossier_outcomes_1 = require("./dossier-outcomes");
const model_1 = require("./model");
const way_1 = require("./way");
function nowSections(model, texts) {
    const { process, outcomes } = texts;
    const contradictions = (0, dossier_outcomes_1.contradictionRows)(model, texts);
    const breach = (model.process.classified?.outcome ?? model.assessment.classified.outcome) === 'breach';
    const deciding = contradictions.length > 0 ? contradictions : breach ? decidingRows(model, texts) : [];
    return [
        { title: process.now, rows: model.process.closed ? [] : nowRows(model, texts) },
        {
            title: process.outcome,
            rows: [breach ? adviceRow(model, texts) : classifiedRow(model, texts)],
        },
        ...(deciding.length > 0 ? [{ title: outcomes.deciding, rows: deciding }] : []),
    ].filter(({ rows }) => rows.length > 0);
}
const shownSteps = 2;
function nowRows(model, texts) {
    const { process } = texts;
    const left = (0, dossier_outcomes_1.missingLines)(model, texts);
    const more = left.length - shownSteps;
    const steps = left.length === 0 ? (0, way_1.mayCloseLines)(model, texts) : left.slice(0, shownSteps);
    return [
        { label: process.todo, lines: [...steps, ...(more > 0 ? [texts.incident.more(more)] : [])] },
        ...clockRow(model, texts),
    ];
}
function clockRow(model, texts) {
    const { process } = texts;
    const running = model.clocks.filter(({ metAt, informative }) => metAt === null && !informative);
    const nearest = running.filter(({ kind }, place) => running.findIndex((each) => each.kind === kind) === place);
    const ends = ({ until }) => process.until((0, dates_1.dateAndTime)(until.toISOString(), model.locale), (0, time_left_1.leftWords)(model.now, until.toISOString(), texts));
    const [first] = nearest;
    if (!first)
        return [];
    if (nearest.length > 1)
        return [
            {
                label: process.clocks,
                lines: nearest.map((clock) => `${process.clock[clock.kind]}: ${ends(clock)}`),
            },
        ];
    const client = first.client === null ? [] : [(0, model_1.clientName)(model, first.client)];
    return [{ label: process.clock[first.kind], lines: [...client, ends(first)] }];
}
function adviceRow(model, texts) {
    const { assessment, process } = model;
    const { outcomes } = texts;
    const words = (duty) => {
        const decision = duty === 'clients' ? undefined : process.decisions[duty];
        if (decision && decision.state !== 'advised') {
            const decided = outcomes.decidedAs[decision.notify ? 'yes' : 'no'];
            return decision.against ? outcomes.againstAdvice(decided) : decided;
        }
        const { verdict } = assessment.advices[duty];
        return (0, model_1.isSettled)(model, duty)
            ? outcomes.adviceCertain(outcomes.verdictShort[verdict])
            : outcomes.verdictShort[verdict];
    };
    return {
        label: texts.process.advice,
        lines: contract_1.duties.map((duty) => `${outcomes.duty[duty]}: ${words(duty)}`),
    };
}
const classifiedRow = ({ process, assessment }, texts) => {
    const outcome = process.classified?.outcome ?? assessment.classified.outcome;
    const { outcomes } = texts;
    return {
        label: texts.process.classified,
        lines: [outcome ? outcomes.classification[outcome] : outcomes.undecided],
    };
};
const shownReasons = 3;
function decidingRows({ assessment, tips, tipSets }, texts) {
    const { outcomes } = texts;
    const { authority, subjects } = assessment.advices;
    const open = [subjects, authority].find(({ certain }) => !certain);
    const reasons = (open ?? (subjects.notify ? subjects : authority)).reasons
        .slice(0, shownReasons)
        .map((reason) => outcomes.reason[reason]);
    const alone = tips.filter(({ alone: changes }) => contract_1.duties.some((duty) => changes.includes(duty)));
    const [together] = tipSets;
    const questions = (alone.length > 0 ? alone.map(({ question }) => question) : (together?.questions ?? []))
        .slice(0, shownReasons)
        .map((question) => texts.assessment[question].label);
    return [
        ...(reasons.length > 0 ? [{ label: outcomes.becauseSo, lines: reasons }] : []),
        ...(open && questions.length > 0 ? [{ label: outcomes.findOut, lines: questions }] : []),
    ];
}
