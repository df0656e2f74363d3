"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentNudges = void 0;
const figures_1 = require("../../../services/incident/figures");
const lessons_1 = require("../../../services/incident/lessons");
const hold_1 = require("../../../services/retention/hold");
const hold_nudge_1 = require("../../../services/register/hold-nudge");
const anchor_nudge_1 = require("../../../services/register/anchor-nudge");
const task_nudges_1 = require("../../../services/incident/task-nudges");
const zone_1 = require("../../../services/time/zone");
const isOfTask = (kind) => task_nudges_1.taskNudgeKinds.some((each) => each === kind);
const own = ['proposal', 'mayReport', 'anchor', 'holdDue'];
const incidentNudges = ({ ledger, organisation, clock, anchors, incidents, }) => ({
    gather: async () => {
        const now = clock.now();
        const { timeZone } = organisation().office;
        const figuresFor = await (0, figures_1.incidentFigures)(ledger, (0, lessons_1.lastQuarter)(now, timeZone), now, timeZone);
        const anchor = await anchors.latestToTell();
        const held = await new hold_1.Holds(ledger, clock).all();
        const tasked = await incidents.withTasks();
        const today = (0, zone_1.dayOf)(now, timeZone);
        return (person) => {
            const figures = figuresFor(person.aadObjectId);
            return [
                ...(0, lessons_1.proposalFor)(person, figures, organisation(), now),
                ...(0, lessons_1.mayReportFor)(figures, organisation(), now),
                ...(0, anchor_nudge_1.anchorFor)(person, anchor, organisation(), now),
                ...(0, hold_nudge_1.holdNudges)(person, held, organisation(), now),
                ...(0, task_nudges_1.taskNudges)(tasked, person.aadObjectId, today),
            ];
        };
    },
    stillHolding: async (person, nudges) => {
        const records = new Set(nudges.flatMap(({ kind, record }) => (isOfTask(kind) && record ? [record] : [])));
        const files = await Promise.all([...records].map((id) => incidents.find(id)));
        const today = (0, zone_1.dayOf)(clock.now(), organisation().office.timeZone);
        const open = (0, task_nudges_1.taskNudges)(files.flatMap((file) => (file ? [file.incident] : [])), person, today);
        const holds = ({ subject }) => open.some((one) => one.subject === subject);
        return nudges.filter((nudge) => own.includes(nudge.kind) || (isOfTask(nudge.kind) && holds(nudge)));
    },
    progressed: () => Promise.resolve(),
});
exports.incidentNudges = incidentNudges;
