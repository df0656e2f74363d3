"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ServiceProcess = void 0;
const node_child_process_1 = require("node:child_process");
const node_events_1 = require("node:events");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const promises_1 = require("node:timers/promises");
const pollEvery = 200;
const readyWithin = 60_000;
const stopWithin = 20_000;
class ServiceProcess {
    command;
    #child;
    constructor(command) {
        this.command = command;
        (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(command.logFile), { recursive: true });
        const log = (0, node_fs_1.openSync)(command.logFile, 'w');
        this.#child = (0, node_child_process_1.spawn)(process.execPath, command.script, {
            cwd: command.folder,
            env: { ...process.env, ...command.environment },
            stdio: ['ignore', log, log],
            detached: true,
        });
        (0, node_fs_1.closeSync)(log);
    }
    onExit(told) {
        this.#child.once('exit', told);
    }
    async ready(signal) {
        const own = AbortSignal.any([signal]);
        for (let waited = 0; waited < readyWithin; waited += pollEvery) {
            if (await answers(this.command.readyUrl))
                return;
            await (0, promises_1.setTimeout)(pollEvery, undefined, { signal: own });
        }
        throw new Error(this.complaint('did not answer within a minute'));
    }
    async stop() {
        if (this.#hasEnded())
            return;
        const ended = (0, node_events_1.once)(this.#child, 'exit');
        this.#signalGroup(this.command.stopSignal);
        const forced = new AbortController();
        const force = (0, promises_1.setTimeout)(stopWithin, undefined, { signal: forced.signal }).then(() => this.#signalGroup('SIGKILL'), () => undefined);
        await ended;
        forced.abort();
        await force;
    }
    complaint(what) {
        const { name, logFile } = this.command;
        const lastLines = (0, node_fs_1.readFileSync)(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n  ');
        return `${name} ${what}. Its last words, from ${logFile}:\n  ${lastLines}`;
    }
    #hasEnded() {
        return this.#child.exitCode !== null || this.#child.signalCode !== null;
    }
    #signalGroup(signal) {
        if (this.#child.pid !== undefined && !this.#hasEnded())
            process.kill(-this.#child.pid, signal);
    }
}
exports.ServiceProcess = ServiceProcess;
async function answers(url) {
    try {
        return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).status < 500;
    }
    catch {
        return false;
    }
}
