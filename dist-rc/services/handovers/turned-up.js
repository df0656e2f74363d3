"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.turnedUp = void 0;
const number_1 = require("../incident/number");
const turnedUp = (incident, stands) => ({
    to: (0, number_1.partitionOf)(incident),
    flow: 'incident',
    command: 'turnedUp',
    payload: { incident, stands },
});
exports.turnedUp = turnedUp;
