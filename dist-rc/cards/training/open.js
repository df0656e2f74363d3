"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOpenTrainings = renderOpenTrainings;
const contract_1 = require("../../services/training/contract");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const lists_1 = require("./lists");
function renderOpenTrainings({ coming, without, giving, toSign }, locale) {
    const texts = (0, texts_1.textsFor)(locale);
    const { mine } = texts;
    const more = mine.more('training');
    return [
        new mine_1.OpenSection({
            title: mine.waits.training,
            lines: giving.map((session) => ({
                ...(0, lists_1.comingRow)({ session, seat: null, gives: true }, locale, texts),
                button: (0, elements_1.press)(mine.open(session.id), contract_1.trainingActions.manage, { session: session.id }),
            })),
            more,
        }),
        new mine_1.OpenSection({
            title: mine.sessions,
            lines: [
                ...without.map(({ id, title }) => ({
                    label: id,
                    lines: [(0, user_text_1.displayName)(title, 120), mine.noDate],
                    button: (0, elements_1.press)(mine.open(id), contract_1.trainingActions.view, { session: id }),
                })),
                ...coming.map((one) => ({
                    ...(0, lists_1.comingRow)(one, locale, texts),
                    button: (0, elements_1.press)(mine.open(one.session.id), contract_1.trainingActions.view, { session: one.session.id }),
                })),
            ],
            more,
        }),
        new mine_1.OpenSection({
            title: mine.documents,
            lines: toSign.map((document) => ({
                ...(0, lists_1.signRow)(document, locale, texts),
                button: (0, elements_1.press)(mine.open(document.id), contract_1.trainingActions.read, { document: document.id }),
            })),
            more,
        }),
    ];
}
