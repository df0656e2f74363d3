"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startBlobs = exports.startTables = void 0;
exports.startBot = startBot;
exports.startPlayground = startPlayground;
exports.installBot = installBot;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const personas_1 = require("./personas");
const service_process_1 = require("./service-process");
const tenantId = '0b5f0a52-7c1d-4a35-9f0e-3d1c6a0e5f11';
const azuriteAccount = 'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;' +
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;';
const local = (port) => `http://127.0.0.1:${port}`;
const startTables = (plan) => startAzurite(plan, 'table', plan.tablesPort);
exports.startTables = startTables;
const startBlobs = (plan) => startAzurite(plan, 'blob', plan.blobsPort);
exports.startBlobs = startBlobs;
function startAzurite({ dataFolder }, kind, port) {
    const folder = (0, node_path_1.join)(dataFolder, kind === 'table' ? 'azurite' : 'azurite-blobs');
    (0, node_fs_1.mkdirSync)(folder, { recursive: true });
    return new service_process_1.ServiceProcess({
        name: `The ${kind} storage`,
        script: [
            require.resolve(`azurite/dist/src/${kind}/main.js`),
            '--location',
            folder,
            `--${kind}Host`,
            '127.0.0.1',
            `--${kind}Port`,
            String(port),
            '--silent',
            '--disableTelemetry',
            ...(kind === 'blob' ? ['--skipApiVersionCheck'] : []),
        ],
        folder,
        environment: {},
        logFile: (0, node_path_1.join)(dataFolder, 'logs', `${kind}s.log`),
        readyUrl: local(port),
        stopSignal: 'SIGINT',
    });
}
function startBot(plan) {
    const { botPort, tablesPort, blobsPort, dataFolder, organisationFile, entry } = plan;
    return new service_process_1.ServiceProcess({
        name: 'The bot',
        script: [(0, node_path_1.resolve)(entry?.script ?? 'dist/bot/main.js')],
        folder: process.cwd(),
        environment: {
            BOT_AUTH: 'off',
            CARD_LANGUAGE: process.env['CARD_LANGUAGE'] ?? 'nl',
            MicrosoftAppId: '',
            HOST: '127.0.0.1',
            PORT: String(botPort),
            MicrosoftAppTenantId: tenantId,
            ORGANISATION_FILE: organisationFile,
            SPOOL_FOLDER: dataFolder,
            AZURE_STORAGE_CONNECTION_STRING: [
                `${azuriteAccount}TableEndpoint=${local(tablesPort)}/devstoreaccount1`,
                `BlobEndpoint=${local(blobsPort)}/devstoreaccount1;`,
            ].join(';'),
            ...entry?.environment,
        },
        logFile: (0, node_path_1.join)(dataFolder, 'logs', 'bot.log'),
        readyUrl: `${local(botPort)}/healthz`,
        stopSignal: 'SIGTERM',
    });
}
function startPlayground(plan, persona) {
    const slug = persona.name.replaceAll(' ', '-');
    const folder = (0, node_path_1.join)(plan.dataFolder, 'playground', slug);
    const logFile = (0, node_path_1.join)(plan.dataFolder, 'logs', `playground-${slug}.log`);
    (0, node_fs_1.mkdirSync)(folder, { recursive: true });
    (0, node_fs_1.writeFileSync)((0, node_path_1.join)(folder, '.m365agentsplayground.yml'), JSON.stringify((0, personas_1.playgroundConfig)(persona, plan.personas, tenantId), null, 2));
    return new service_process_1.ServiceProcess({
        name: `The Playground of the ${persona.name}`,
        script: [
            require.resolve('@microsoft/m365agentsplayground/cli.js'),
            'start',
            '--channel-id',
            'msteams',
            '--port',
            String(persona.port),
            '--disable-telemetry',
            '--app-endpoint',
            `${local(plan.botPort)}/api/messages`,
            '--service-url',
            `${local(persona.port)}/_connector`,
        ],
        folder,
        environment: { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: logFile },
        logFile,
        readyUrl: `${local(persona.port)}/_debug/ping`,
        stopSignal: 'SIGINT',
    });
}
async function installBot(persona) {
    const chat = encodeURIComponent((0, personas_1.personalChatOf)(persona));
    const response = await fetch(`${local(persona.port)}/_debug/conversation/${chat}/installation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
    });
    if (!response.ok)
        throw new Error(`The Playground of the ${persona.name} could not install the bot.`);
}
