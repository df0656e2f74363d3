"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.momentFields = momentFields;
const dates_1 = require("../../dates");
function momentFields({ day, time }, at, errorMessage) {
    const moment = (0, dates_1.inputMoment)(at);
    const field = (type, [id, label], value) => ({
        type,
        id,
        label,
        value,
        errorMessage,
        faults: [],
    });
    return {
        fields: [field('date', day, moment.date), field('time', time, moment.time)],
        shown: `${moment.date} ${moment.time}`,
    };
}
