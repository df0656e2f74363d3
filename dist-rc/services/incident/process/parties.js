"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partiesOf = partiesOf;
exports.leaveOpen = leaveOpen;
const words_1 = require("../../language/words");
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const entity_1 = require("./entity");
const model_1 = require("./model");
const nobody = {
    asked: { company: false, clients: false },
    proposed: { company: null, clients: [] },
};
function partiesOf(incident, organisation, outcome) {
    if ((0, clocks_1.isDrill)(incident) || outcome !== 'breach')
        return nobody;
    const said = wordsIn(incident);
    const companies = organisation.companies.filter(({ group }) => group);
    const isOpen = (party) => leftOpen(incident).includes(party);
    const [company, ...others] = companies.filter(({ name }) => isNamed(name, said));
    return {
        asked: {
            company: (0, entity_1.entityOf)(incident, organisation) === null && !isOpen('company'),
            clients: (0, clocks_1.roleOf)(incident) !== 'controller' && (0, clocks_1.clientsOf)(incident).length === 0 && !isOpen('clients'),
        },
        proposed: {
            company: company && others.length === 0 ? company.id : null,
            clients: organisation.clients.filter(({ name }) => isNamed(name, said)).map(({ id }) => id),
        },
    };
}
function leftOpen({ process = model_1.noProcess }) {
    const { partiesOpen } = process;
    return partiesOpen?.stage === stageOf(process) ? partiesOpen.open : [];
}
const stageOf = ({ decisions }) => (0, model_1.standingOf)(decisions.authority)?.notify === true ? 'reporting' : 'judging';
function leaveOpen(state, { by, open }, at) {
    const { process = model_1.noProcess } = state;
    const before = leftOpen(state);
    if (open.every((party) => before.includes(party)))
        return 'unchanged';
    const left = [...new Set([...before, ...open])];
    const partiesOpen = { by, at: at.now.toISOString(), open: left, stage: stageOf(process) };
    const next = { ...state, process: { ...process, partiesOpen } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('partiesOpen', by, { parties: open })]);
}
function wordsIn({ facts, remarks }) {
    const texts = [
        facts.what,
        facts.done ?? '',
        ...Object.values(facts.answers),
        ...remarks.map(({ text }) => text),
    ];
    return ` ${texts.flatMap(words_1.wordsOf).join(' ')} `;
}
const legalForm = /\b(?:b ?v|n ?v|v ?o ?f)\b/g;
function isNamed(name, said) {
    const words = (0, words_1.wordsOf)(name).join(' ').replace(legalForm, '').trim();
    return words.length > 2 && said.includes(` ${words} `);
}
