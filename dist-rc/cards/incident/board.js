"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderBoard = renderBoard;
const contract_1 = require("../../services/incident/contract");
const contract_2 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const pack_prompt_1 = require("../shared/pack-prompt");
const time_left_1 = require("./time-left");
function renderBoard(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { board, second, register } = texts;
    const sections = [
        {
            title: second.board,
            lines: model.toSign.map(({ id, second: asked }) => ({
                label: second.boardLine(id, second.what[asked.what]),
                lines: [second.askedBy((0, user_text_1.displayName)(asked.askedBy, 60), (0, dates_1.dateAndTime)(asked.at, model.locale))],
                button: (0, elements_1.press)(second.boardOpen(id), contract_1.incidentActions.second, { incident: id }),
            })),
        },
        { title: board.waiting, lines: model.waiting.map((line) => waitingLine(line, model, texts)) },
        {
            title: board.held,
            lines: model.held.map(({ id, reportedAt }) => ({
                label: `${id} · ${(0, dates_1.dateAndTime)(reportedAt, model.locale)}`,
                lines: [board.heldLine],
                button: (0, elements_1.press)(board.open(id), contract_1.incidentActions.view, { incident: id, from: 'list' }),
            })),
        },
        { title: board.decided, lines: model.decided.map((line) => decidedLine(line, model, texts)) },
        { title: board.figures, lines: [], said: figureLines(model, texts) },
        {
            title: register.anchorName,
            lines: [],
            prompts: [anchorPrompt(texts), (0, pack_prompt_1.packPrompt)(model.period, texts)],
        },
    ].map((section) => new mine_1.OpenSection({ ...section, more: board.more }));
    return (0, mine_1.renderOpen)(model.locale, { title: board.title, nothing: board.nothing }, sections);
}
const anchorPrompt = ({ register }) => ({
    title: register.anchor,
    style: 'default',
    questions: [register.anchorHelp],
    fields: [],
    buttons: [(0, elements_1.press)(register.anchorFetch, contract_2.registerActions.anchor, {})],
});
function waitingLine(line, model, texts) {
    const { board, process, outcomes } = texts;
    const { id, duty, decision, until, advisedBy } = line;
    const what = decision.notify ? outcomes.notify : outcomes.notNotify;
    return {
        label: board.waitingLine(id, outcomes.duty[duty]),
        lines: [
            process.advisedBy(what, (0, user_text_1.displayName)(advisedBy, 60), (0, dates_1.dateAndTime)(decision.assessed.at, model.locale)),
            ...(until === null
                ? []
                : [board.before((0, dates_1.dateAndTime)(until, model.locale), (0, time_left_1.leftWords)(model.now, until, texts))]),
        ],
        button: (0, elements_1.press)(board.open(id), contract_1.incidentActions.board, { incident: id, from: 'list' }),
    };
}
function decidedLine({ id, duty, decision, decidedBy, closed }, model, texts) {
    const { board, process, outcomes } = texts;
    const what = decision.notify ? outcomes.notify : outcomes.notNotify;
    const at = decision.state === 'advised' ? decision.assessed.at : decision.decided.at;
    const ranOn = decision.state === 'done'
        ? [board.done((0, dates_1.dateAndTime)(decision.done.at, model.locale))]
        : decision.notify
            ? [board.notDone]
            : [];
    return {
        label: board.waitingLine(id, outcomes.duty[duty]),
        lines: [
            process.decidedBy(what, (0, user_text_1.displayName)(decidedBy, 60), (0, dates_1.dateAndTime)(at, model.locale)),
            ...ranOn,
            ...(closed ? [board.closed] : []),
        ],
        button: (0, elements_1.press)(board.open(id), contract_1.incidentActions.board, { incident: id, from: 'list' }),
    };
}
function figureLines({ figures, locale }, { board }) {
    if (figures.decided + figures.undone === 0)
        return [];
    const hours = figures.hours?.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB');
    return [
        board.figuresCount(figures.decided),
        board.figuresNotify(figures.notify),
        board.figuresUndone(figures.undone),
        ...(hours === undefined ? [] : [board.figuresWait(hours)]),
    ];
}
