"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionTexts = void 0;
const questions_en_1 = require("./questions-en");
const questions_nl_1 = require("./questions-nl");
exports.questionTexts = { nl: questions_nl_1.questionsNl, en: questions_en_1.questionsEn };
