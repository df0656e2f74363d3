"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.launch = launch;
const node_events_1 = require("node:events");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const clock_1 = require("../services/clock");
const organisation_1 = require("../services/people/organisation");
const folder_lock_1 = require("./folder-lock");
const local_services_1 = require("./local-services");
const personas_1 = require("./personas");
const ports_1 = require("./ports");
async function launch(args) {
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => stopping.abort('asked to stop'));
    }
    const services = [];
    let lock;
    try {
        const plan = planOf(args);
        lock = await folder_lock_1.FolderLock.take(plan.dataFolder, firstPage(plan));
        await refuseTakenPorts(plan);
        await startAll(plan, services, stopping);
        console.log(welcome(plan));
        if (!stopping.signal.aborted)
            await (0, node_events_1.once)(stopping.signal, 'abort');
    }
    catch (error) {
        stopping.abort(error);
    }
    const reason = stopping.signal.reason;
    if (reason instanceof Error) {
        console.error(`\n${reason.message}`);
        process.exitCode = 1;
    }
    await stopAll(services);
    lock?.release();
}
const firstPage = ({ personas }) => `http://localhost:${personas[0]?.port}`;
function planOf(args) {
    const { PORT, TABLES_PORT, BLOBS_PORT, PLAYGROUND_PORT, DATA_FOLDER, ORGANISATION_FILE } = process.env;
    const organisationFile = (0, node_path_1.resolve)(ORGANISATION_FILE ?? 'deployment/organisation.example.json');
    return {
        botPort: Number(PORT ?? 3978),
        tablesPort: Number(TABLES_PORT ?? 10002),
        blobsPort: Number(BLOBS_PORT ?? 10000),
        dataFolder: (0, node_path_1.resolve)(DATA_FOLDER ?? '.data'),
        organisationFile,
        personas: (0, personas_1.castPersonas)(readOrganisation(organisationFile), clock_1.systemClock.now(), {
            all: args.includes('--all'),
            firstPort: Number(PLAYGROUND_PORT ?? 56150),
        }),
    };
}
function readOrganisation(file) {
    const parsed = (0, organisation_1.parseOrganisation)(JSON.parse((0, node_fs_1.readFileSync)(file, 'utf8')));
    if ('organisation' in parsed)
        return parsed.organisation;
    const faults = parsed.faults.map(({ path, message }) => `\n  ${path}: ${message}`);
    throw new Error(`${file} is not a good organisation:${faults.join('')}`);
}
async function refuseTakenPorts({ botPort, tablesPort, blobsPort, personas }) {
    const taken = await (0, ports_1.takenPorts)([
        { port: botPort, needed: 'the bot; set PORT to choose another' },
        { port: tablesPort, needed: 'the table storage; set TABLES_PORT to choose another' },
        { port: blobsPort, needed: 'the blob storage; set BLOBS_PORT to choose another' },
        ...personas.map(({ name, port }) => ({
            port,
            needed: `the Playground of the ${name}; set PLAYGROUND_PORT to move the whole row`,
        })),
    ]);
    if (taken.length === 0)
        return;
    const lines = taken.map(({ port, needed }) => `Port ${port} is taken (needed by ${needed}).`);
    const folder = 'A start beside another one also needs a folder of its own: set DATA_FOLDER.';
    throw new Error([...lines, folder].join('\n'));
}
async function startAll(plan, services, stopping) {
    const ready = async (...started) => {
        services.push(...started);
        for (const service of started) {
            service.onExit(() => stopping.abort(new Error(service.complaint('stopped by itself'))));
        }
        await Promise.all(started.map((service) => service.ready(stopping.signal)));
    };
    await ready((0, local_services_1.startTables)(plan), (0, local_services_1.startBlobs)(plan));
    await ready((0, local_services_1.startBot)(plan));
    await ready(...plan.personas.map((persona) => (0, local_services_1.startPlayground)(plan, persona)));
    await Promise.all(plan.personas.map(local_services_1.installBot));
}
const reload = 'Pages that are still open from an earlier start are dead: reload them (F5).';
function welcome({ personas, dataFolder }) {
    const width = Math.max(...personas.map(({ person }) => person.name.length));
    const links = personas.map(({ name, person, port }) => `  ${name.padEnd(15)} ${person.name.padEnd(width)}  http://localhost:${port}`);
    return [
        '\nOptimo Veilig is running. Open a chat as:\n',
        ...links,
        '\nA page shows only what arrives while it is open, so open the FG and the deputy before reporting.',
        `Type /help or /incident there. The bot's log: ${(0, node_path_1.join)(dataFolder, 'logs', 'bot.log')}`,
        reload,
        'Ctrl-C stops everything; what was reported is kept.',
    ].join('\n');
}
async function stopAll([tables, blobs, ...others]) {
    if (tables === undefined)
        return;
    console.log('\nStopping…');
    await Promise.all(others.map((service) => service.stop()));
    await Promise.all([tables.stop(), blobs?.stop()]);
    console.log('Stopped. Open pages do nothing from now on: after the next start, reload them (F5).');
}
