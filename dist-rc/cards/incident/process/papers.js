"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentRow = documentRow;
const contract_1 = require("../../../services/register/contract");
const elements_1 = require("../../shared/elements");
const clients_1 = require("./clients");
function documentRow(model, texts) {
    const { process, assessment, clients } = model;
    if (process.classified?.outcome !== 'breach')
        return [];
    const { way } = texts;
    const fetch = (title, document, client = '') => (0, elements_1.press)(title, contract_1.registerActions.document, { ...model.data, document, client });
    const concerns = (duty) => assessment.advices[duty].notify || process.decisions[duty] !== undefined;
    const [only, ...others] = clients;
    const one = only && others.length === 0 ? [fetch(way.papers.notice, 'notice', only.id)] : [];
    const row = {
        buttons: [
            ...(concerns('authority') ? [fetch(texts.process.apPdf, 'ap')] : []),
            ...(concerns('subjects') ? [fetch(way.papers.letter, 'letter')] : []),
            ...one,
        ],
        prompts: others.length > 0 ? (0, clients_1.noticePrompt)(model, texts) : [],
    };
    return row.buttons.length + row.prompts.length > 0 ? [row] : [];
}
