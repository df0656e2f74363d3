"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const settings_1 = require("../bot/settings/settings");
const storage_1 = require("../bot/storage");
const secret_1 = require("../services/forms/secret");
const clock_1 = require("../services/clock");
async function main() {
    const settings = (0, settings_1.readSettings)(process.env);
    if ('faults' in settings)
        return refuse(settings.faults);
    const rotated = await (0, secret_1.rotateSecret)(await (0, storage_1.openTable)(settings), clock_1.systemClock.now());
    if (!rotated)
        return refuse([
            'nothing changed: the bot has no secret yet, or the latest one has not begun; wait some minutes',
        ]);
    const { from, until } = rotated;
    process.stdout.write([
        `the new secret makes forms from ${from.toISOString()}`,
        `what the one before it made counts until ${until.toISOString()}`,
        'pseudonyms of reporters are made anew at the next daily maintenance, or at a restart',
        '',
    ].join('\n'));
    return 0;
}
function refuse(lines) {
    for (const line of lines)
        process.stderr.write(`${line}\n`);
    return 1;
}
void main().then((code) => {
    process.exitCode = code;
});
