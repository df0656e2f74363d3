"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordNotified = recordNotified;
const form_1 = require("../../../services/incident/form");
const model_1 = require("../../../services/incident/process/model");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const moments_1 = require("./moments");
const screens_1 = require("./screens");
function toldIn({ told, means, notTold }) {
    const count = form_1.countOfPeople.safeParse(told.trim());
    if (told.trim() !== '' && !count.success)
        return undefined;
    const chosen = means.split(',').map((each) => each.trim());
    return {
        count: count.data ?? null,
        means: model_1.tellingMeans.filter((each) => chosen.includes(each)),
        notTold,
    };
}
async function recordNotified(turn, data, container) {
    const [delay, notTold] = [(0, carry_out_1.readOptional)(data.delay), (0, carry_out_1.readOptional)(data.notTold)];
    if ('fault' in delay || 'fault' in notTold)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const moment = (0, moments_1.momentSaid)(data, container);
    if (moment === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    const { duty } = data;
    const told = duty === 'subjects' ? toldIn({ ...data, notTold: notTold.text }) : noneTold;
    if (told === undefined)
        return (0, notices_1.notUnderstood)(turn, data.told);
    return await (0, carry_out_1.withWords)(turn, data, data.reference, (0, screens_1.dutyScreen)(duty), container, (by, words) => ({
        type: 'notified',
        by,
        duty,
        delay: delay.text,
        ...moment,
        ...(data.phase === '' ? {} : { phase: data.phase }),
        ...(told.count !== null || told.means.length > 0 || told.notTold !== '' ? { told } : {}),
        text: words.text,
        masked: [...words.masked, ...delay.masked, ...notTold.masked],
    }));
}
const noneTold = { count: null, means: [], notTold: '' };
