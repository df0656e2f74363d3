"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDownload = renderDownload;
const texts_1 = require("../texts");
const record_1 = require("./record");
function renderDownload(locale, url, about = null) {
    const { download } = (0, texts_1.textsFor)(locale);
    return (0, record_1.renderRecord)({
        locale,
        summary: download.cardSummary,
        eyebrow: download.cardEyebrow,
        title: download.cardTitle,
        badge: null,
        banners: [
            { style: 'accent', title: download.text, lines: [...(about === null ? [] : [about]), download.card] },
        ],
        what: [],
        facts: [],
        links: [{ title: download.link, url }],
    });
}
