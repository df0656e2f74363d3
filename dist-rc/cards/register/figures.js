"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindBars = void 0;
exports.renderFigures = renderFigures;
exports.figuresReport = figuresReport;
const contract_1 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
function renderFigures(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { register } = texts;
    const year = String(model.year);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: register.figuresSummary,
        eyebrow: register.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: register.figuresTitle(model.year),
        pictures: model.picture ? [model.picture] : [],
        sections: [{ title: register.figuresTimes, rows: figureRows(model, texts) }],
        buttons: [
            (0, elements_1.press)(register.figuresPdf, contract_1.registerActions.figuresPdf, { year }),
            (0, elements_1.press)(register.yearBefore(model.year - 1), contract_1.registerActions.figures, { year: String(model.year - 1) }),
            (0, elements_1.press)(register.back, contract_1.registerActions.show, { list: 'newest', after: '' }),
        ],
    });
}
function figureRows({ figures }, { register }) {
    const { count, breaches, withdrawnBreaches, medians, met } = figures;
    const time = (minutes) => minutes === null ? register.noTime : register.duration(Math.floor(minutes / 60), minutes % 60);
    return [
        {
            label: register.figuresAll,
            lines: [
                register.figuresCount(count),
                register.figuresBreaches(breaches, count),
                ...(withdrawnBreaches === 0 ? [] : [register.figuresWithdrawn(withdrawnBreaches)]),
            ],
        },
        ...['report', 'see', 'take', 'notify'].map((wait) => ({
            label: register.times[wait],
            lines: [time(medians[wait])],
        })),
        { label: register.clocksMet, lines: [register.metOf(met.inTime, met.of)] },
    ];
}
const kindBars = ({ kinds, count }, locale, most) => {
    const texts = (0, texts_1.textsFor)(locale);
    return kinds.slice(0, most).map((each) => ({
        label: each.kind === null ? texts.incident.unknown : texts.kinds.names[each.kind],
        share: count === 0 ? 0 : each.count / count,
        note: texts.register.figuresCount(each.count),
    }));
};
exports.kindBars = kindBars;
function figuresReport(model, chart) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { register } = texts;
    const rows = figureRows(model, texts).map(({ label, lines }) => [label, lines.join(', ')]);
    return {
        title: register.figuresTitle(model.year),
        language: model.locale,
        madeAt: new Date(Date.UTC(model.year, 11, 31)),
        lines: [],
        pictures: chart ? [chart] : [],
        tables: [
            {
                name: register.figures,
                columns: [
                    { title: register.figuresTimes, width: 40 },
                    { title: '', width: 40 },
                ],
                rows,
            },
        ],
        footer: register.title,
    };
}
