"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAllTasks = renderAllTasks;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const drill_1 = require("../shared/drill");
function renderAllTasks({ locale, today, tasks }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { process } = texts;
    const section = (title, some) => new mine_1.OpenSection({
        title,
        lines: some.map((task) => lineOf(task, locale, texts)),
        more: process.allTasksMore,
    });
    return (0, mine_1.renderOpen)(locale, { title: process.allTasksTitle, nothing: process.allTasksNone }, [
        section(process.late, tasks.filter(({ due }) => due < today)),
        section(process.dueToday, tasks.filter(({ due }) => due >= today)),
    ]);
}
const lineOf = ({ incident, id, kind, text, due, name }, locale, texts) => ({
    label: [...(0, drill_1.drillMark)(incident, texts), incident, `${id}. ${texts.process.taskKind[kind]}`].join(' · '),
    lines: [
        ...(kind === 'own' ? (0, user_text_1.displayLines)(text, { max: 200, cut: texts.shared.shortened }) : []),
        texts.process.taskLine((0, user_text_1.displayName)(name, 60), (0, dates_1.dayName)(due, locale)),
    ],
    button: (0, elements_1.press)(texts.process.taskAt(id, incident), contract_1.incidentActions.tasks, { incident }),
});
