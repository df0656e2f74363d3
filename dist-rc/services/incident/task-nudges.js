"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.taskNudges = exports.taskNudgeKinds = void 0;
const calendar_1 = require("../time/calendar");
const handlers_1 = require("./handlers");
const schedule_1 = require("./schedule");
exports.taskNudgeKinds = ['taskDue', 'taskLate'];
const taskNudges = (incidents, person, today) => incidents
    .filter((incident) => !(0, handlers_1.isWithheld)(incident, person))
    .flatMap((incident) => (0, schedule_1.openFollowUps)(incident)
    .filter(({ owner, due }) => owner === person && due <= today)
    .map((task) => nudgeOf(incident, task, today)));
exports.taskNudges = taskNudges;
function nudgeOf({ id }, task, today) {
    return {
        subject: `task:${id}:${task.id}:${task.due}`,
        step: (0, calendar_1.daysBetween)(task.due, today),
        kind: task.due < today ? 'taskLate' : 'taskDue',
        record: id,
        title: task.text,
        day: task.due,
        time: null,
        lines: task.kind === 'own' ? [] : [task.kind],
        pressing: true,
    };
}
