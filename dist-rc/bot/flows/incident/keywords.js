"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.taskKeywords = exports.decisionKeywords = exports.drillKeywords = exports.incidentKeywords = void 0;
exports.tellsIncident = tellsIncident;
exports.lossIn = lossIn;
const proposal_1 = require("../../../services/incident/proposal");
const words_1 = require("../../../services/language/words");
const understanding_1 = require("../../routing/understanding");
exports.incidentKeywords = [
    ...proposal_1.incidentWords,
    'melden',
    'gemeld',
    'report',
    'incident',
    'datalek',
    'lek',
    'leak',
    'breach',
    'beveiligingsincident',
    'avg',
    'mis gegaan',
    'misgegaan',
    'went wrong',
    'fout gemaakt',
    'per ongeluk',
    'accident',
    'vergissing',
    'melding doen',
];
const asks = /^(?:wat|wie|waar|wanneer|hoe|welke?|waarom|mag|moet|kan|is|what|who|where|when|how|which|why|may|must|can)$/;
function tellsIncident(text) {
    const [first = '', ...others] = (0, words_1.wordsOf)(text);
    const isAsked = text.trimEnd().endsWith('?') || asks.test(first);
    return text.length > understanding_1.mostKeptWords || (0, proposal_1.proposeKind)(text) !== null || (others.length >= 3 && !isAsked);
}
exports.drillKeywords = [
    'oefening',
    'oefenen',
    'drill',
    'fire drill',
    'proefmelding',
];
exports.decisionKeywords = [
    'besluit',
    'besluiten',
    'beslissing',
    'wat moet ik beslissen',
    'decision',
    'what waits for me to decide',
];
exports.taskKeywords = [
    'takenlijst',
    'alle taken',
    'openstaande taken',
    'task list',
    'all tasks',
];
function lossIn(words) {
    if (words.trim() === '')
        return null;
    const said = (0, proposal_1.proposeKind)(words) === null ? `sleutel ${words}` : words;
    const kind = (0, proposal_1.proposeKind)(said);
    return kind === 'key_or_tag_lost' || kind === 'device_media_paper_lost_stolen' ? said : null;
}
