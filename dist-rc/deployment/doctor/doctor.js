"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const clock_1 = require("../../services/clock");
const examination_1 = require("./examination");
void (0, examination_1.examine)(process.env, clock_1.systemClock).then((lines) => {
    for (const line of lines)
        process.stdout.write(`${(0, examination_1.lineOf)(line)}\n`);
    process.exitCode = lines.every(({ wrong }) => wrong === null) ? 0 : 1;
});
