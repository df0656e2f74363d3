"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpLine = void 0;
exports.renderHelp = renderHelp;
const texts_1 = require("../texts");
const mine_1 = require("./mine");
const plain_1 = require("./plain");
function renderHelp({ locale, starts, role, besides }) {
    const { shared } = (0, texts_1.textsFor)(locale);
    const lines = (of) => of.map(({ typed, title, says, button }) => ({
        label: [title, ...(typed === '' ? [] : [`/${typed}`])].join(' · '),
        lines: [says],
        button,
    }));
    const more = shared.helpMore;
    return (0, mine_1.renderOpen)(locale, { title: shared.helpTitle, nothing: shared.helpWords }, [
        new mine_1.OpenSection({ title: shared.helpFirst, lines: lines(starts), more }),
        new mine_1.OpenSection({ title: shared.helpRole, lines: lines(role), more }),
        new mine_1.OpenSection({
            title: shared.helpBesides,
            lines: [],
            more,
            said: [
                besides.map(({ typed, title }) => `/${typed} (${title})`).join(' · '),
                shared.helpFiles,
                shared.helpWords,
                shared.helpHint,
            ],
        }),
    ]);
}
const helpLine = ({ name, typed, title, says, }, first) => ({
    typed,
    title,
    says,
    button: (0, plain_1.commandButton)(title, name, { style: first ? 'positive' : 'default' }),
});
exports.helpLine = helpLine;
