"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeIn = exports.noticeTexts = void 0;
const notices_en_1 = require("./notices-en");
const notices_nl_1 = require("./notices-nl");
exports.noticeTexts = { nl: notices_nl_1.noticesNl, en: notices_en_1.noticesEn };
const noticeIn = (notice, locale) => typeof notice === 'string' ? exports.noticeTexts[locale][notice] : notice[locale];
exports.noticeIn = noticeIn;
