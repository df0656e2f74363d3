"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contradictionsIn = exports.contradictionIds = void 0;
const questions_1 = require("./questions");
const rules = {
    excludedYetSpread: {
        questions: ['exfiltration', 'spread'],
        holds: (answers) => (0, questions_1.says)(answers, 'exfiltration', 'excluded') && (0, questions_1.says)(answers, 'spread', 'many'),
    },
    nobodyYetTaken: {
        questions: ['spread', 'exfiltration'],
        holds: (answers) => (0, questions_1.says)(answers, 'spread', 'nobody') && (0, questions_1.says)(answers, 'exfiltration', 'certain'),
    },
    noEffectYetFelt: {
        questions: ['consequences', 'felt'],
        holds: (answers) => (0, questions_1.says)(answers, 'consequences', 'none') && (0, questions_1.says)(answers, 'felt', 'inconvenience', 'serious'),
    },
    goneYetKept: {
        questions: ['missing', 'backupKept'],
        holds: (answers) => (0, questions_1.says)(answers, 'missing', 'forGood') && (0, questions_1.says)(answers, 'backupKept', 'yes'),
    },
    encryptedYetPlain: {
        questions: ['medium', 'encrypted'],
        holds: (answers) => (0, questions_1.says)(answers, 'medium', 'paper', 'message') && (0, questions_1.says)(answers, 'encrypted', 'yes', 'hashed'),
    },
    carefulYetIntended: {
        questions: ['malicious', 'cause'],
        holds: (answers) => ((0, questions_1.says)(answers, 'malicious', 'no') && (0, questions_1.says)(answers, 'cause', 'internalIntent', 'externalIntent')) ||
            ((0, questions_1.says)(answers, 'malicious', 'yes') && (0, questions_1.says)(answers, 'cause', 'internalCareless', 'externalCareless')),
    },
};
exports.contradictionIds = Object.keys(rules);
const contradictionsIn = (answers) => exports.contradictionIds
    .filter((id) => rules[id].holds(answers))
    .map((id) => ({ id, questions: rules[id].questions }));
exports.contradictionsIn = contradictionsIn;
