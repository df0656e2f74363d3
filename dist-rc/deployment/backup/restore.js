"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const clock_1 = require("../../services/clock");
const commands_1 = require("./commands");
void (0, commands_1.restoreCommand)(process.argv.slice(2), process.env, clock_1.systemClock).then(({ code, lines }) => {
    for (const line of lines)
        (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
    process.exitCode = code;
});
