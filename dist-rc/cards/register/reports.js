"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAccess = renderAccess;
exports.renderVerification = renderVerification;
exports.renderReporter = renderReporter;
const contract_1 = require("../../services/incident/contract");
const contract_2 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const chain_name_1 = require("./chain-name");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const back = ({ register }) => (0, elements_1.press)(register.back, contract_2.registerActions.show, { list: 'newest', after: '' });
function renderAccess({ locale, now, entries, names, of }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { register, incident } = texts;
    return (0, list_1.renderListCard)({
        locale,
        summary: register.access,
        eyebrow: register.eyebrow((0, dates_1.dateAndTime)(now, locale)),
        title: of === undefined ? register.accessTitle : texts.board.accessTitle(of),
        footnotes: entries.length === 0 ? [register.none] : [],
        sections: [
            {
                title: register.access,
                rows: entries.map(({ by, incident: about, why, at, incidents = [] }) => ({
                    label: (0, dates_1.dateAndTime)(at, locale),
                    lines: [
                        `${(0, user_text_1.displayName)(names[by] ?? '–', 60)} · ${(0, user_text_1.displayName)(names[about] ?? register.accessList[about] ?? about, 60)} · ${register.accessWhy[why]}`,
                        ...(incidents.length > 0 ? [numbersLine(incidents, texts)] : []),
                    ],
                })),
                more: incident.more,
            },
        ].filter(({ rows }) => rows.length > 0),
        buttons: [
            of === undefined ? back(texts) : (0, elements_1.press)(texts.board.back, contract_1.incidentActions.board, { incident: of }),
        ],
    });
}
const mostNumbers = 8;
const numbersLine = (numbers, { register }) => register.accessNumbers(numbers.slice(0, mostNumbers).join(', '), numbers.length - mostNumbers);
function renderVerification({ locale, now, verification }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { register, incident } = texts;
    const { faults } = verification;
    const whole = faults.length === 0;
    return (0, list_1.renderListCard)({
        locale,
        summary: register.verify,
        eyebrow: register.eyebrow((0, dates_1.dateAndTime)(now, locale)),
        title: register.verify,
        banners: [
            whole
                ? { style: 'good', title: register.wholeTitle, lines: [register.verified] }
                : { style: 'attention', title: register.broken, lines: [register.tellIct] },
        ],
        sections: whole
            ? []
            : [
                {
                    title: register.broken,
                    rows: faults.map((fault) => ({
                        label: (0, chain_name_1.chainName)(fault.register, texts),
                        lines: [
                            fault.fault === 'missing'
                                ? register.truncated((0, dates_1.dayName)(fault.day, locale))
                                : register.brokenAt((0, user_text_1.displayName)(fault.key, 80), register.fault[fault.fault]),
                        ],
                    })),
                    more: incident.more,
                },
            ],
        footnotes: verification.older.map(({ register: name, links }) => register.olderLinks((0, chain_name_1.chainName)(name, texts), links)),
        buttons: [back(texts), (0, elements_1.press)(register.anchor, contract_2.registerActions.anchor, {})],
    });
}
function renderReporter(locale, found, data) {
    const texts = (0, texts_1.textsFor)(locale);
    const { register, process } = texts;
    const nobody = found.gone ? register.reporterGone : register.reporterNone;
    const said = found.name === null ? nobody : register.reporterIs((0, user_text_1.displayName)(found.name, 80));
    return (0, list_1.renderListCard)({
        locale,
        summary: register.reporterTitle,
        eyebrow: process.fileEyebrow(found.id),
        title: register.reporterTitle,
        banners: [{ style: 'emphasis', title: register.reporterTitle, lines: [said] }],
        buttons: [(0, elements_1.button)(process.file, contract_1.incidentActions.file, data, { sendsInputs: false })],
    });
}
