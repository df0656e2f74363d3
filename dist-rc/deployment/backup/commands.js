"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.restoreCommand = exports.backupCommand = void 0;
exports.keyCommand = keyCommand;
const promises_1 = require("node:fs/promises");
const settings_1 = require("../../bot/settings/settings");
const storage_1 = require("../../bot/storage");
const errors_1 = require("../../services/errors");
const snapshot_1 = require("../../services/ledger/snapshot");
const backing_up_1 = require("./backing-up");
const file_1 = require("./file");
const restoring_1 = require("./restoring");
const sealing_1 = require("./sealing");
const backupCommand = (args, env, clock) => run('backup', args, env, async (open, path) => {
    const recipients = (0, sealing_1.recipientsIn)(env['BACKUP_RECIPIENT'] ?? '');
    if (!(await (0, sealing_1.areRecipients)(recipients)))
        return { code: 1, lines: [noRecipient] };
    const kept = await (0, backing_up_1.backUp)(await open(), path, recipients, clock);
    return { code: 0, lines: [`kept in ${path}: ${said(kept)}`] };
});
exports.backupCommand = backupCommand;
const noRecipient = 'BACKUP_RECIPIENT must be the public key (age1…) that the backup is sealed to; make one with npm run backup-key -- FILE';
async function keyCommand([path], clock) {
    if (path === undefined)
        return { code: 1, lines: ['which file? npm run backup-key -- FILE'] };
    const { file, recipient } = await (0, sealing_1.newKeys)(clock.now());
    try {
        await (0, promises_1.writeFile)(path, file, { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        return { code: 1, lines: [`${path}: ${error.code ?? 'cannot be written'}`] };
    }
    return {
        code: 0,
        lines: [`BACKUP_RECIPIENT=${recipient}`, `the secret half is in ${path}: keep it apart from the bot`],
    };
}
const restoreCommand = (args, env, clock) => run('restore', args, env, async (open, path) => {
    const keys = env['BACKUP_IDENTITY_FILE'];
    const identities = keys === undefined ? [] : (0, sealing_1.identitiesIn)(await (0, promises_1.readFile)(keys, 'utf8'));
    const { name, faults, chains, ...kept } = await (0, restoring_1.restore)(open, { path, identities }, clock);
    const done = `put back in ${name}: ${said(kept)}`;
    if (faults.length === 0)
        return { code: 0, lines: [done, `chains of entries that verify: ${chains}`] };
    return { code: 1, lines: [done, ...faults.map((fault) => `not as it was written: ${fault}`)] };
});
exports.restoreCommand = restoreCommand;
async function run(name, [path], env, task) {
    const settings = (0, settings_1.readSettings)(env);
    if ('faults' in settings)
        return { code: 1, lines: settings.faults };
    if (path === undefined)
        return { code: 1, lines: [`which file? npm run ${name} -- FILE`] };
    try {
        return await task(() => storeOf(settings), path);
    }
    catch (error) {
        if (error instanceof file_1.BackupRefused)
            return { code: 1, lines: [`${path}: ${error.message}`] };
        if (error instanceof snapshot_1.NeverStill)
            return { code: 1, lines: ['the bot wrote all the time: try again at a quieter moment'] };
        if (error instanceof errors_1.StorageUnavailable)
            return { code: 1, lines: [`storage does not answer (${error.message}); nothing is lost, try again`] };
        return { code: 1, lines: [error instanceof Error ? error.message : 'failed'] };
    }
}
const storeOf = async (settings) => ({
    name: settings.storage.table,
    table: await (0, storage_1.openTable)(settings),
    blobs: (0, storage_1.openBlobs)(settings),
});
const said = ({ rows, partitions, files, sha256 }) => `${rows} rows of ${partitions} partitions, ${files} files, SHA-256 ${sha256}`;
